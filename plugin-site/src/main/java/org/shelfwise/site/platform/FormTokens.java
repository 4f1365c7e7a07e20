package org.shelfwise.site.platform;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;

/** The platform's token against forged forms. Its filter checks it too, where a shop has wired it. Thread-safe. */
public final class FormTokens {

    private final ExploitProtectionService protection;

    public FormTokens(ExploitProtectionService protection) {
        this.protection = protection;
    }

    /** What a form calls its hidden input. */
    public String parameter() {
        return protection.getCsrfTokenParameter();
    }

    /** What that input holds for this session. */
    public String token() {
        try {
            return protection.getCSRFToken();
        } catch (ServiceException e) {
            throw new IllegalStateException("no token against forged requests for this session", e);
        }
    }

    /** Whether the request did not come from a form of this session. */
    public boolean isForged(HttpServletRequest request) {
        try {
            protection.compareToken(request.getParameter(parameter()));
            return false;
        } catch (ServiceException e) {
            return true;
        }
    }
}
