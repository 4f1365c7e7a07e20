package org.shelfwise.core.ranking.broadleaf;

import java.nio.file.Path;
import org.apache.solr.client.solrj.SolrServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class HttpSolrRankingTest extends RankingContract {

    private static HttpSolr server;
    private static SolrServer solr;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        server = HttpSolr.start(home);
        solr = server.core("primary");
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Override
    SolrServer solr() {
        return solr;
    }
}
