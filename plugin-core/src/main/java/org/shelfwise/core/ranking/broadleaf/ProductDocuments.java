package org.shelfwise.core.ranking.broadleaf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.solr.common.SolrInputDocument;
import org.broadleafcommerce.common.locale.domain.Locale;
import org.broadleafcommerce.core.catalog.dao.ProductDao;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.search.dao.CatalogStructure;
import org.broadleafcommerce.core.search.dao.FieldDao;
import org.broadleafcommerce.core.search.dao.SolrIndexDao;
import org.broadleafcommerce.core.search.domain.Field;
import org.broadleafcommerce.core.search.service.solr.SolrHelperService;
import org.broadleafcommerce.core.search.service.solr.SolrIndexCachedOperation;
import org.broadleafcommerce.core.search.service.solr.SolrIndexService;
import org.shelfwise.core.ranking.ProductRanking;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the platform build the documents of a few products. Not for request threads: the platform's translating handler
 * changes the locale of the thread's request context while it builds.
 */
public final class ProductDocuments {

    /**
     * @param written documents to write
     * @param removed ids of documents to remove
     * @param rankings what the written documents say, by product id
     */
    record Batch(List<SolrInputDocument> written, List<String> removed, Map<Long, ProductRanking> rankings) {}

    private final SolrIndexService indexService;
    private final SolrIndexDao indexDao;
    private final ProductDao products;
    private final FieldDao fields;
    private final SolrHelperService shs;
    private final CategoryPlaces places;
    private final PageRankings pages;
    private final TransactionTemplate reading;

    public ProductDocuments(
            SolrIndexService indexService,
            SolrIndexDao indexDao,
            ProductDao products,
            FieldDao fields,
            SolrHelperService shs,
            CategoryPlaces places,
            PageRankings pages,
            PlatformTransactionManager transactions) {
        this.indexService = indexService;
        this.indexDao = indexDao;
        this.products = products;
        this.fields = fields;
        this.shs = shs;
        this.places = places;
        this.pages = pages;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    String productIdField() {
        return shs.getProductIdFieldName();
    }

    Batch build(Collection<Long> productIds) {
        return reading.execute(status -> inOperation(List.copyOf(productIds)));
    }

    /** As the platform's performCachedOperation does, without its measuring of the cache, which serializes all of it. */
    private Batch inOperation(List<Long> productIds) {
        CatalogStructure structure = new CatalogStructure();
        SolrIndexCachedOperation.setCache(structure);
        try {
            return inOperation(productIds, structure);
        } finally {
            SolrIndexCachedOperation.clearCache();
            pages.forget();
        }
    }

    private Batch inOperation(List<Long> productIds, CatalogStructure structure) {
        Map<Long, Product> found = byId(products.readProductsByIds(productIds));
        List<Long> active = productIds.stream()
                .filter(id -> found.containsKey(id) && found.get(id).isActive())
                .toList();
        places.tell(active, structure);
        indexDao.populateCatalogStructure(active, structure);
        Batch batch = new Batch(new ArrayList<>(), new ArrayList<>(), new HashMap<>(pages.current()));
        List<Field> allFields = fields.readAllProductFields();
        List<Locale> locales = indexService.getAllLocales();
        for (Long id : productIds) {
            SolrInputDocument document =
                    active.contains(id) ? indexService.buildDocument(found.get(id), allFields, locales) : null;
            if (document != null) {
                batch.written().add(document);
            } else {
                batch.removed().add(documentId(id, found.get(id)));
            }
        }
        return batch;
    }

    private static Map<Long, Product> byId(List<Product> products) {
        Map<Long, Product> byId = new LinkedHashMap<>();
        Objects.requireNonNullElse(products, List.<Product>of()).forEach(p -> byId.put(p.getId(), p));
        return byId;
    }

    private String documentId(Long id, Product product) {
        return product == null ? String.valueOf(id) : shs.getSolrDocumentId(null, product);
    }
}
