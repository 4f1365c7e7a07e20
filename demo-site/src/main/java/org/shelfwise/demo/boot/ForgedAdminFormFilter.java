package org.shelfwise.demo.boot;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.openadmin.web.filter.AdminCsrfFilter;

/** Refuses a form that did not come from this admin with 403; the platform's own filter lets it end as a failure, 500. */
public class ForgedAdminFormFilter extends AdminCsrfFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        AtomicBoolean genuine = new AtomicBoolean();
        try {
            super.doFilter(request, response, (checked, unused) -> genuine.set(true));
        } catch (ServletException forged) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
        }
        if (genuine.get()) {
            chain.doFilter(request, response);
        }
    }
}
