package org.shelfwise.core.ranking.broadleaf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A Solr home with the two cores that the platform swaps, both with the test's schema. */
final class SolrHome {

    private SolrHome() {}

    static Path create(Path directory) throws IOException {
        copy("solr.xml", directory);
        for (String core : new String[] {"core0", "core1"}) {
            Path conf = Files.createDirectories(directory.resolve(core).resolve("conf"));
            copy("schema.xml", conf);
            copy("solrconfig.xml", conf);
        }
        Files.createDirectories(directory.resolve("lib"));
        return directory;
    }

    private static void copy(String name, Path to) throws IOException {
        try (InputStream in = SolrHome.class.getResourceAsStream("/solr-test/" + name)) {
            Files.copy(in, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
