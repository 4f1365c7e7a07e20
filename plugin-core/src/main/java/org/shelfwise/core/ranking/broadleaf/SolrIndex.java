package org.shelfwise.core.ranking.broadleaf;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrException;
import org.shelfwise.core.ranking.IndexUnavailableException;
import org.shelfwise.core.ranking.IndexWriting;
import org.shelfwise.core.ranking.ProductRanking;

/** The storefront's Solr index: the core that answers queries now. */
public final class SolrIndex implements IndexWriting {

    private final ProductDocuments documents;
    private final Supplier<SolrServer> solr;

    /** @param solr asked at each write */
    public SolrIndex(ProductDocuments documents, Supplier<SolrServer> solr) {
        this.documents = documents;
        this.solr = solr;
    }

    @Override
    public Map<Long, ProductRanking> write(Collection<Long> productIds) {
        ProductDocuments.Batch batch = documents.build(productIds);
        try {
            send(solr.get(), batch);
        } catch (SolrServerException | SolrException | IOException e) {
            throw new IndexUnavailableException("The search index could not be written to", e);
        }
        return batch.rankings();
    }

    /** A hard commit: a message is finished when this returns, and the change must then outlive a crash of Solr. */
    private static void send(SolrServer solr, ProductDocuments.Batch batch) throws SolrServerException, IOException {
        if (!batch.written().isEmpty()) {
            solr.add(batch.written());
        }
        if (!batch.removed().isEmpty()) {
            solr.deleteById(batch.removed());
        }
        solr.commit();
    }
}
