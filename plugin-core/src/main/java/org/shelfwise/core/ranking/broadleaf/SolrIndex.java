package org.shelfwise.core.ranking.broadleaf;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrException;
import org.shelfwise.core.ranking.IndexFields;
import org.shelfwise.core.ranking.IndexUnavailableException;
import org.shelfwise.core.ranking.ProductRanking;
import org.shelfwise.core.ranking.SearchIndex;

/** The storefront's Solr index: the core that answers queries now. */
public final class SolrIndex implements SearchIndex {

    private static final String TOLD = "told";

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

    @Override
    public Map<Long, Integer> fingerprints(Collection<Long> productIds) {
        if (productIds.isEmpty()) {
            return Map.of();
        }
        try {
            Map<Long, Integer> fingerprints = new HashMap<>();
            for (SolrDocument document :
                    solr.get().query(asking(productIds), METHOD.POST).getResults()) {
                Object told = document.getFieldValue(TOLD);
                if (told != null) {
                    fingerprints.put(productId(document), ((Number) told).intValue());
                }
            }
            return fingerprints;
        } catch (SolrServerException | SolrException e) {
            throw new IndexUnavailableException("The search index could not be read", e);
        }
    }

    /** A shop's schema may hold it as text. */
    private Long productId(SolrDocument document) {
        return Long.valueOf(document.getFieldValue(documents.productIdField()).toString());
    }

    /** Our fields are not stored in the platform's schema; a function reads them from the index all the same. */
    private SolrQuery asking(Collection<Long> productIds) {
        String ids = productIds.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(" OR "));
        return new SolrQuery(documents.productIdField() + ":(" + ids + ")")
                .setFields(documents.productIdField(), TOLD + ":field(" + IndexFields.FINGERPRINT + ")")
                .setRows(productIds.size());
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
