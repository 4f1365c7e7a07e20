package org.shelfwise.demo.benchmark;

import java.io.IOException;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.util.NamedList;

/** Stands before the storefront's Solr and measures how long it takes. */
final class TimedSolr extends SolrServer {

    private static final long serialVersionUID = 1;

    private final transient SolrServer solr;
    private transient long nanos;

    TimedSolr(SolrServer solr) {
        this.solr = solr;
    }

    @Override
    public NamedList<Object> request(SolrRequest request) throws SolrServerException, IOException {
        long begun = System.nanoTime();
        try {
            return solr.request(request);
        } finally {
            nanos += System.nanoTime() - begun;
        }
    }

    /** The time since the last call of this. Only while one thread asks. */
    long takeNanos() {
        long taken = nanos;
        nanos = 0;
        return taken;
    }

    @Override
    public void shutdown() {
        solr.shutdown();
    }
}
