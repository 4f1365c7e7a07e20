package org.shelfwise.demo.benchmark;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.locale.domain.Locale;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.search.service.SearchService;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the platform's search service for pages, as a controller does. */
final class Listings {

    private static final int PAGES = BenchmarkShop.PRODUCTS < 10_000 ? 1 : 3;

    private final SearchService search;
    private final CatalogService catalog;
    private final TransactionTemplate transaction;
    private final Locale locale;

    Listings(BenchmarkShop shop, SearchService search) {
        this.search = search;
        this.catalog = shop.bean("blCatalogService", CatalogService.class);
        this.locale = shop.bean("blLocaleService", LocaleService.class).findDefaultLocale();
        this.transaction = new TransactionTemplate(shop.bean("blTransactionManager", PlatformTransactionManager.class));
    }

    /** One page: of a category, or of what a text finds. */
    record Asked(String categoryUrl, String text, int page, Map<String, String[]> facets) {

        Asked(String categoryUrl, String text, int turn, String... facets) {
            this(categoryUrl, text, 1 + turn % PAGES, chosen(facets));
        }

        private static Map<String, String[]> chosen(String... namesAndValues) {
            Map<String, String[]> chosen = new HashMap<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                chosen.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
            }
            return chosen;
        }

        private ProductSearchCriteria criteria() {
            ProductSearchCriteria criteria = new ProductSearchCriteria();
            criteria.setPage(page);
            criteria.setPageSize(BenchmarkShop.PAGE);
            criteria.setFilterCriteria(new HashMap<>(facets));
            return criteria;
        }
    }

    /** @return nanoseconds inside the search service */
    long time(Asked asked) {
        enterRequest(asked.facets());
        try {
            return transaction.execute(status -> timeInTransaction(asked));
        } finally {
            BroadleafRequestContext.setBroadleafRequestContext(null);
        }
    }

    private long timeInTransaction(Asked asked) {
        Category category = asked.categoryUrl() == null ? null : catalog.findCategoryByURI(asked.categoryUrl());
        ProductSearchCriteria criteria = asked.criteria();
        long begun = System.nanoTime();
        ProductSearchResult result = find(category, asked.text(), criteria);
        long nanos = System.nanoTime() - begun;
        if (result.getProducts() == null || result.getProducts().isEmpty()) {
            throw new IllegalStateException("an empty page measures nothing: " + asked);
        }
        return nanos;
    }

    private ProductSearchResult find(Category category, String text, ProductSearchCriteria criteria) {
        try {
            return category == null
                    ? search.findProductsByQuery(text, criteria)
                    : search.findProductsByCategory(category, criteria);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The platform's search service reads the parameters of the request under way, and nothing else of it. */
    private void enterRequest(Map<String, String[]> parameters) {
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setLocale(locale);
        context.setRequest((HttpServletRequest) Proxy.newProxyInstance(
                Listings.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getParameterMap") ? parameters : null));
        BroadleafRequestContext.setBroadleafRequestContext(context);
    }
}
