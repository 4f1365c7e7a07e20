package org.shelfwise.core.ranking.broadleaf;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.AbstractUpdateRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.util.NamedList;

/** A node's way to Solr on which the first commit waits until the test lets it go on. */
final class PausedCommits extends SolrServer {

    private static final long serialVersionUID = 1L;

    private final transient SolrServer solr;
    private final transient CountDownLatch paused = new CountDownLatch(1);
    private final transient CountDownLatch going = new CountDownLatch(1);

    PausedCommits(SolrServer solr) {
        this.solr = solr;
    }

    void awaitPause() {
        await(paused);
    }

    void goOn() {
        going.countDown();
    }

    @Override
    public NamedList<Object> request(SolrRequest request) throws SolrServerException, IOException {
        if (request instanceof UpdateRequest update && update.getAction() == AbstractUpdateRequest.ACTION.COMMIT) {
            paused.countDown();
            await(going);
        }
        return solr.request(request);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void shutdown() {
        solr.shutdown();
    }
}
