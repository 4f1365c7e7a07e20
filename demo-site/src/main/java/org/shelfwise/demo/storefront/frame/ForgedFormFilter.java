package org.shelfwise.demo.storefront.frame;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.handler.CsrfFilter;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;

/** Refuses a form that did not come from this shop with 403; the platform's own filter lets it end as a failure, 500. */
public class ForgedFormFilter extends CsrfFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isGenuine((HttpServletRequest) request)) {
            chain.doFilter(request, response);
        } else {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isGenuine(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod()) || isExcluded(request)) {
            return true;
        }
        try {
            exploitProtectionService.compareToken(
                    request.getParameter(exploitProtectionService.getCsrfTokenParameter()));
            return true;
        } catch (ServiceException forged) {
            return false;
        }
    }

    private boolean isExcluded(HttpServletRequest request) {
        return excludedRequestPatterns != null
                && excludedRequestPatterns.stream()
                        .map(AntPathRequestMatcher::new)
                        .anyMatch(pattern -> pattern.matches(request));
    }
}
