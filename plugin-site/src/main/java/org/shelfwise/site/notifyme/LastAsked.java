package org.shelfwise.site.notifyme;

import java.io.Serializable;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/**
 * What this session's shopper asked for last, so that the page of thanks can be loaded again. Says nothing of the address.
 *
 * @param toBeConfirmed whether the shopper was told to look for a mail
 */
record LastAsked(long skuId, boolean toBeConfirmed) implements Serializable {

    private static final String NAME = LastAsked.class.getName();

    /** Empty for whoever has asked nothing. */
    static Optional<LastAsked> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(one -> (LastAsked) one.getAttribute(NAME));
    }

    /** A session keeps one. */
    void keepIn(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }
}
