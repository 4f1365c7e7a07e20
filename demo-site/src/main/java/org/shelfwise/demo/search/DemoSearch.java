package org.shelfwise.demo.search;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.io.FileUtils;
import org.apache.solr.client.solrj.impl.HttpSolrServer;
import org.broadleafcommerce.core.search.service.solr.SolrSearchServiceImpl;
import org.xml.sax.SAXException;

/** Makes the platform's search service: over Solr inside this process, or over a Solr server. */
public final class DemoSearch {

    private DemoSearch() {}

    /**
     * @param url the root of a Solr server with the cores {@code primary} and {@code reindex}, for example
     *     {@code http://127.0.0.1:8983/solr}; empty for a Solr inside this process, whose index lives as long as it
     */
    public static SolrSearchServiceImpl open(String url)
            throws IOException, ParserConfigurationException, SAXException {
        if (url.isEmpty()) {
            return new SolrSearchServiceImpl(temporaryHome().toString());
        }
        return new SolrSearchServiceImpl(
                new HttpSolrServer(url + "/primary"), new HttpSolrServer(url + "/reindex"), new HttpSolrServer(url));
    }

    private static Path temporaryHome() throws IOException {
        Path home = Files.createTempDirectory("shelfwise-solr");
        File directory = home.toFile();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(directory)));
        Files.createDirectory(home.resolve("lib"));
        return home;
    }
}
