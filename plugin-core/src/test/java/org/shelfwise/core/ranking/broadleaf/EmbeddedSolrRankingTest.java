package org.shelfwise.core.ranking.broadleaf;

import java.nio.file.Path;
import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.core.CoreContainer;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSolrRankingTest extends RankingContract {

    private static EmbeddedSolrServer solr;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        SolrHome.create(home);
        CoreContainer cores = CoreContainer.createAndLoad(
                home.toString(), home.resolve("solr.xml").toFile());
        solr = new EmbeddedSolrServer(cores, SolrContext.PRIMARY);
    }

    @AfterAll
    static void stop() {
        solr.shutdown();
    }

    @Override
    SolrServer solr() {
        return solr;
    }
}
