package org.shelfwise.demo.storefront.frame;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.broadleafcommerce.common.web.BroadleafCookieLocaleResolver;
import org.broadleafcommerce.common.web.BroadleafLocaleResolverImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;

/**
 * The language of a page. What is refused before the platform has read the request is refused in the language that the
 * session was shown last.
 */
public class SessionLanguage extends BroadleafCookieLocaleResolver {

    @Override
    protected Locale determineDefaultLocale(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object last = session == null ? null : session.getAttribute(BroadleafLocaleResolverImpl.LOCALE_VAR);
        return last instanceof org.broadleafcommerce.common.locale.domain.Locale shown
                ? BroadleafRequestContext.convertLocaleToJavaLocale(shown)
                : super.determineDefaultLocale(request);
    }
}
