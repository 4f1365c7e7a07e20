package org.shelfwise.core.ranking.broadleaf;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.search.service.DatabaseSearchServiceImpl;

/**
 * Around {@code blSearchService}, whatever class the shop made it: cleans what came from the browser, tells the query
 * handler which category it is about, and corrects the counts of option facets.
 */
public final class SearchAdvice implements MethodInterceptor {

    private final CriteriaGuard guard;
    private final FacetRecount recount;

    public SearchAdvice(CriteriaGuard guard, FacetRecount recount) {
        this.guard = guard;
        this.recount = recount;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        ProductSearchCriteria criteria = first(call, ProductSearchCriteria.class);
        if (criteria == null || call.getThis() instanceof DatabaseSearchServiceImpl) {
            return call.proceed();
        }
        guard.clean(criteria);
        Category category = first(call, Category.class);
        try (SearchScope scope = SearchScope.open(category == null ? null : category.getId())) {
            Object result = call.proceed();
            correctCounts(scope, result);
            return result;
        }
    }

    private static <T> T first(MethodInvocation call, Class<T> type) {
        Stream<Object> arguments = Arrays.stream(call.getArguments()).filter(Objects::nonNull);
        return arguments.filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }

    private void correctCounts(SearchScope scope, Object result) throws ServiceException {
        if (scope.query() != null && result instanceof ProductSearchResult found && found.getFacets() != null) {
            recount.recount(scope.query(), scope.selected(), found.getFacets());
        }
    }
}
