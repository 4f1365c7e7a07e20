package org.shelfwise.admin.notifyme;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletResponse;

/** What is said of a file before its first byte. */
final class Download {

    static final String CSV = "text/csv";

    private Download() {}

    /** Over the bytes: the response's own writer swallows that the reader has gone. To be flushed. */
    static Writer writer(HttpServletResponse response) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }

    /** @param name of the file, in ASCII, and nothing that a person typed */
    static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
