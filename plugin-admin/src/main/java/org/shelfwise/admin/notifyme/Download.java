package org.shelfwise.admin.notifyme;

import javax.servlet.http.HttpServletResponse;

/** What is said of a file before its first byte. */
final class Download {

    private Download() {}

    /** @param name of the file, in ASCII, and nothing that a person typed */
    static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
