package org.shelfwise.site.notifyme;

import javax.servlet.http.HttpServletResponse;

/** Pages that hold an address or a token: nobody keeps, finds or frames them, or learns from a link where they are. */
final class PrivatePages {

    private PrivatePages() {}

    static void mark(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("X-Frame-Options", "DENY");
    }
}
