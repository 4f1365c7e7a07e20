package org.shelfwise.core.ranking.broadleaf;

import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.common.SolrInputDocument;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.dao.ProductDao;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryImpl;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.search.dao.CatalogStructure;
import org.broadleafcommerce.core.search.dao.FieldDao;
import org.broadleafcommerce.core.search.dao.SearchFacetDao;
import org.broadleafcommerce.core.search.dao.SolrIndexDao;
import org.broadleafcommerce.core.search.domain.CategorySearchFacet;
import org.broadleafcommerce.core.search.domain.CategorySearchFacetImpl;
import org.broadleafcommerce.core.search.domain.Field;
import org.broadleafcommerce.core.search.domain.FieldEntity;
import org.broadleafcommerce.core.search.domain.FieldImpl;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.search.domain.SearchFacet;
import org.broadleafcommerce.core.search.domain.SearchFacetImpl;
import org.broadleafcommerce.core.search.domain.SearchFacetRange;
import org.broadleafcommerce.core.search.domain.SearchFacetRangeImpl;
import org.broadleafcommerce.core.search.domain.solr.FieldType;
import org.broadleafcommerce.core.search.service.SearchService;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.broadleafcommerce.core.search.service.solr.SolrHelperServiceImpl;
import org.broadleafcommerce.core.search.service.solr.SolrIndexCachedOperation;
import org.broadleafcommerce.core.search.service.solr.SolrIndexService;
import org.broadleafcommerce.core.search.service.solr.SolrIndexServiceImpl;
import org.broadleafcommerce.core.search.service.solr.SolrSearchServiceExtensionManager;
import org.broadleafcommerce.core.search.service.solr.SolrSearchServiceImpl;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.ranking.IndexCheck;
import org.shelfwise.core.ranking.IndexRefresh;
import org.shelfwise.core.ranking.ProductRankings;
import org.shelfwise.core.ranking.RankingPolicies;
import org.shelfwise.core.ranking.RankingPolicy;
import org.shelfwise.core.ranking.RankingRule;
import org.shelfwise.core.ranking.StandardTiers;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The platform's own search and index services over a given Solr and a model catalogue, with ranking hooked in as the
 * configuration does it. Only the platform's database is replaced.
 */
final class PlatformSearch {

    static final long CATEGORY = 7;

    /** Below {@link #CATEGORY}; both list all products. */
    static final long CATEGORY_BELOW = 8;

    static final List<String> OPTIONS = List.of("COLOR", "SIZE", "FIT");

    final ModelCatalogue catalogue = new ModelCatalogue();
    final List<Field> fields = new ArrayList<>();
    final PageRankings pages;
    final ProductRankings rankings;
    final SolrIndexServiceImpl indexService = new SolrIndexServiceImpl();
    final SolrIndexDao indexDao;
    final SearchService search;
    private final SolrServer solr;
    private final ProductDao productDao = mock(ProductDao.class, withSettings().stubOnly());
    private final FieldDao fieldDao = mock(FieldDao.class, withSettings().stubOnly());
    private final SearchFacetDao facetDao =
            mock(SearchFacetDao.class, withSettings().stubOnly());
    private final SolrHelperServiceImpl shs = new SolrHelperServiceImpl();
    private final SolrSearchServiceExtensionManager handlers = new SolrSearchServiceExtensionManager();
    private RankingPolicies policies;

    PlatformSearch(SolrServer solr, RankingPolicy policy, Clock clock) {
        this(solr, policy, clock, null);
    }

    /** @param verdicts null for those of the model */
    PlatformSearch(SolrServer solr, RankingPolicy policy, Clock clock, Availability verdicts) {
        this.solr = solr;
        policy(policy);
        defineFields();
        when(fieldDao.readAllProductFields()).thenReturn(fields);
        when(facetDao.readAllSearchFacets()).thenAnswer(call -> facets());
        when(productDao.readProductsByIds(anyList())).thenAnswer(call -> products(call.getArgument(0)));
        OptionFields optionFields = new OptionFields(fieldDao);
        rankings = new ProductRankings(verdicts == null ? catalogue : verdicts, catalogue, new StandardTiers());
        pages = new PageRankings(rankings, optionFields);
        indexDao = advised(SolrIndexDao.class, this::populate, pages);
        ReflectionTestUtils.setField(shs, "extensionManager", handlers);
        handlers.registerHandler(new RankingIndexHandler(pages));
        handlers.registerHandler(new RankingQueryHandler(
                category -> policies.policyFor(category), new RankingRule(), new FacetAgreement(shs, true), clock));
        wire(indexService);
        search = advised(SearchService.class, searchService(), new SearchAdvice(guard(), new FacetRecount()));
    }

    private SearchService searchService() {
        SolrSearchServiceImpl service = new SolrSearchServiceImpl(solr);
        SolrContext.setReindexServer(null);
        SolrContext.setAdminServer(null);
        wire(service);
        ReflectionTestUtils.setField(service, "searchFacetDao", facetDao);
        return service;
    }

    private void wire(Object service) {
        ReflectionTestUtils.setField(service, "productDao", productDao);
        ReflectionTestUtils.setField(service, "fieldDao", fieldDao);
        ReflectionTestUtils.setField(service, "shs", shs);
        ReflectionTestUtils.setField(service, "extensionManager", handlers);
        if (service instanceof SolrIndexServiceImpl) {
            ReflectionTestUtils.setField(service, "solrIndexDao", indexDao);
            ReflectionTestUtils.setField(service, "localeService", mock(LocaleService.class));
        }
    }

    private CriteriaGuard guard() {
        return new CriteriaGuard(fieldDao, shs);
    }

    private static <T> T advised(Class<T> type, T target, MethodInterceptor advice) {
        ProxyFactory factory = new ProxyFactory(target);
        factory.addAdvice(advice);
        return type.cast(factory.getProxy());
    }

    private void defineFields() {
        field("name", "title", true, FieldType.STRING);
        field("brand", "brand", false, FieldType.STRING);
        field("price", "amount", false, FieldType.PRICE);
        OPTIONS.forEach(option -> field(option.toLowerCase(), "shelfwiseOption." + option, false, FieldType.STRINGS));
    }

    private void field(String abbreviation, String property, boolean searchable, FieldType facetType) {
        FieldImpl field = new FieldImpl();
        field.setId((long) fields.size());
        field.setEntityType(FieldEntity.PRODUCT);
        field.setAbbreviation(abbreviation);
        field.setPropertyName(property);
        field.setSearchable(searchable);
        field.setFacetFieldType(facetType);
        field.setTranslatable(false);
        fields.add(field);
    }

    /** Facets over everything but the name; the price in ranges. */
    private List<SearchFacet> facets() {
        List<SearchFacet> facets = new ArrayList<>();
        for (Field field : fields.subList(1, fields.size())) {
            SearchFacet facet = new SearchFacetImpl();
            facet.setId(field.getId());
            facet.setField(field);
            facet.setSearchFacetRanges(field.getAbbreviation().equals("price") ? ranges(facet) : List.of());
            facets.add(facet);
        }
        return facets;
    }

    private static List<SearchFacetRange> ranges(SearchFacet facet) {
        List<SearchFacetRange> ranges = new ArrayList<>();
        for (int[] bounds : new int[][] {{0, 49}, {50, 99}, {100, 1_000}}) {
            SearchFacetRange range = new SearchFacetRangeImpl();
            range.setSearchFacet(facet);
            range.setMinValue(BigDecimal.valueOf(bounds[0]));
            range.setMaxValue(BigDecimal.valueOf(bounds[1]));
            ranges.add(range);
        }
        return ranges;
    }

    private Category category(long id) {
        CategoryImpl category = new CategoryImpl();
        category.setId(id);
        List<CategorySearchFacet> categoryFacets = new ArrayList<>();
        for (SearchFacet facet : facets()) {
            CategorySearchFacet categoryFacet = new CategorySearchFacetImpl();
            categoryFacet.setSearchFacet(facet);
            categoryFacet.setSequence(BigDecimal.ONE);
            categoryFacets.add(categoryFacet);
        }
        category.setSearchFacets(categoryFacets);
        return category;
    }

    private void populate(List<Long> ids, CatalogStructure structure) {
        structure.getParentCategoriesByCategory().put(CATEGORY, Set.of());
        structure.getParentCategoriesByCategory().put(CATEGORY_BELOW, Set.of(CATEGORY));
        for (Long id : ids) {
            structure.getParentCategoriesByProduct().put(id, Set.of(CATEGORY, CATEGORY_BELOW));
            BigDecimal place = BigDecimal.valueOf(catalogue.get(id).place());
            structure.getDisplayOrdersByCategoryProduct().put(CATEGORY + "-" + id, place);
            structure.getDisplayOrdersByCategoryProduct().put(CATEGORY_BELOW + "-" + id, place);
        }
    }

    private List<Product> products(List<Long> ids) {
        List<Product> products = new ArrayList<>();
        ids.stream()
                .filter(id -> catalogue.get(id) != null)
                .forEach(id -> products.add(new IndexedProduct(catalogue.get(id))));
        return products;
    }

    /** What a worker of this node does with changed products. */
    IndexRefresh refresh(DataSource dataSource, PlatformTransactionManager transactions, Supplier<SolrServer> server) {
        return new IndexRefresh(
                new SolrIndex(documents(dataSource, transactions), server), rankings, () -> new OptionFields(fieldDao)
                        .facetOptions());
    }

    private ProductDocuments documents(DataSource dataSource, PlatformTransactionManager transactions) {
        return new ProductDocuments(
                indexService, indexDao, productDao, fieldDao, shs, new CategoryPlaces(dataSource), pages, transactions);
    }

    /** @param wrong gets the ids of products whose documents no longer agree */
    IndexCheck check(DataSource dataSource, SolrServer server, Consumer<List<Long>> wrong, int perSecond) {
        return new IndexCheck(
                () -> true,
                new CatalogueWalk(dataSource),
                new SolrIndex(documents(dataSource, new DataSourceTransactionManager(dataSource)), () -> server),
                rankings,
                () -> new OptionFields(fieldDao).facetOptions(),
                wrong,
                perSecond);
    }

    /** The platform's own rebuild, two pages of products, with the advice around it; cores are swapped at the end. */
    SolrIndexService rebuilding(
            PlatformTransactionManager transactions, RebuildAdvice advice, Runnable beforeLastPage) {
        List<Long> ids = catalogue.all().stream().map(ModelProduct::id).toList();
        int half = ids.size() / 2;
        when(productDao.readCountAllActiveProducts()).thenReturn((long) ids.size());
        when(productDao.readAllActiveProducts(anyInt(), anyInt())).thenAnswer(call -> {
            int page = call.getArgument(0);
            if (page == 1) {
                beforeLastPage.run();
            }
            return products(ids.subList(page * half, (page + 1) * half));
        });
        ReflectionTestUtils.setField(indexService, "transactionManager", transactions);
        ReflectionTestUtils.setField(indexService, "pageSize", half);
        return advised(SolrIndexService.class, indexService, advice);
    }

    /** For the whole shop. */
    void policy(RankingPolicy changed) {
        policies = category -> changed;
    }

    void policies(RankingPolicies changed) {
        policies = changed;
    }

    /** Builds all documents as a rebuild builds a page of them. */
    List<SolrInputDocument> documents(List<Long> ids) {
        SolrIndexCachedOperation.setCache(new CatalogStructure());
        try {
            indexDao.populateCatalogStructure(ids, SolrIndexCachedOperation.getCache());
            return products(ids).stream()
                    .map(p -> indexService.buildDocument(p, fields, List.of()))
                    .toList();
        } finally {
            SolrIndexCachedOperation.clearCache();
        }
    }

    void rebuild() throws Exception {
        solr.deleteByQuery("*:*");
        solr.add(documents(catalogue.all().stream().map(ModelProduct::id).toList()));
        solr.commit();
    }

    ProductSearchResult browse(String sort, Map<String, String[]> filters, int page, int pageSize) throws Exception {
        inRequest();
        return search.findProductsByCategory(category(CATEGORY), criteria(sort, filters, page, pageSize));
    }

    /** The first page of a category in its own order, and of its own products if {@code explicit}. */
    ProductSearchResult browse(long category, boolean explicit) throws Exception {
        inRequest();
        ProductSearchCriteria criteria = criteria(null, Map.of(), 1, 1_000);
        return explicit
                ? search.findExplicitProductsByCategory(category(category), criteria)
                : search.findProductsByCategory(category(category), criteria);
    }

    ProductSearchResult find(String words, String sort, Map<String, String[]> filters) throws Exception {
        inRequest();
        return search.findProductsByQuery(words, criteria(sort, filters, 1, 1_000));
    }

    private static void inRequest() {
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setRequest(new MockHttpServletRequest());
        BroadleafRequestContext.setBroadleafRequestContext(context);
    }

    private static ProductSearchCriteria criteria(String sort, Map<String, String[]> filters, int page, int pageSize) {
        ProductSearchCriteria criteria = new ProductSearchCriteria();
        criteria.setSortQuery(sort);
        criteria.setFilterCriteria(new HashMap<>(filters));
        criteria.setPage(page);
        criteria.setPageSize(pageSize);
        return criteria;
    }
}
