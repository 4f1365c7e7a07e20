package org.shelfwise.site.availability;

import java.util.List;
import java.util.concurrent.Executor;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.site.availability.broadleaf.ListedProducts;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/**
 * Has the verdicts of a listing read on another thread while the page's head and facets are rendered: by the time the first
 * card asks, the database has answered. Thread-safe.
 */
public final class EarlyVerdicts extends HandlerInterceptorAdapter {

    /** Where the platform's controllers put the products of a listing. */
    private static final String PRODUCTS = "products";

    private final RequestVerdicts verdicts;
    private final Executor readers;

    /** @param readers refuses rather than queues: a page whose verdicts nobody reads early reads them itself */
    public EarlyVerdicts(RequestVerdicts verdicts, Executor readers) {
        this.verdicts = verdicts;
        this.readers = readers;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page == null || !page.hasView()) {
            return;
        }
        List<Long> listed = ListedProducts.idsIn(page.getModel().get(PRODUCTS));
        if (listed.size() > 1) {
            verdicts.begin(request, listed, readers);
        }
    }
}
