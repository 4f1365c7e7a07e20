package org.shelfwise.demo.benchmark;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the platform's search service for pages, as a controller does. */
final class Listings {

    private final SearchService search;
    private final CatalogService catalog;
    private final TransactionTemplate transaction;
    private final Locale locale;

    Listings(BeanFactory shop, SearchService search) {
        this.search = search;
        this.catalog = shop.getBean("blCatalogService", CatalogService.class);
        this.locale = shop.getBean("blLocaleService", LocaleService.class).findDefaultLocale();
        this.transaction =
                new TransactionTemplate(shop.getBean("blTransactionManager", PlatformTransactionManager.class));
    }

    /**
     * One page: of a category, or of what a text finds.
     *
     * @param sort null for the default
     */
    record Asked(String categoryUrl, String text, String sort, int page, Map<String, String> facets) {

        Asked at(int otherPage) {
            return new Asked(categoryUrl, text, sort, otherPage, facets);
        }

        Asked with(String facet, String value) {
            Map<String, String> more = new LinkedHashMap<>(facets);
            more.put(facet, value);
            return new Asked(categoryUrl, text, sort, page, more);
        }

        private Map<String, String[]> parameters() {
            Map<String, String[]> parameters = new HashMap<>();
            facets.forEach((name, value) -> parameters.put(name, new String[] {value}));
            return parameters;
        }

        private ProductSearchCriteria criteria() {
            ProductSearchCriteria criteria = new ProductSearchCriteria();
            criteria.setPage(page);
            criteria.setPageSize(BenchmarkShop.PAGE);
            criteria.setSortQuery(sort);
            criteria.setFilterCriteria(parameters());
            return criteria;
        }
    }

    /** @param nanos inside the search service */
    record Answer(ProductSearchResult found, long nanos) {

        boolean isEmpty() {
            return found.getProducts() == null || found.getProducts().isEmpty();
        }
    }

    /** Leaves the thread as it found it: documents of the index are made without a request, but not without a context. */
    Answer ask(Asked asked) {
        BroadleafRequestContext before = BroadleafRequestContext.getBroadleafRequestContext();
        enterRequest(asked.parameters());
        try {
            return transaction.execute(status -> askInTransaction(asked));
        } finally {
            BroadleafRequestContext.setBroadleafRequestContext(before);
        }
    }

    private Answer askInTransaction(Asked asked) {
        Category category = asked.categoryUrl() == null ? null : catalog.findCategoryByURI(asked.categoryUrl());
        ProductSearchCriteria criteria = asked.criteria();
        long begun = System.nanoTime();
        ProductSearchResult result = find(category, asked.text(), criteria);
        return new Answer(result, System.nanoTime() - begun);
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
