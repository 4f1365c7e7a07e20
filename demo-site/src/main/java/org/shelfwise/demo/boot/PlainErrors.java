package org.shelfwise.demo.boot;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * The page of last resort: for addresses that the container itself cannot read, and for what fails where no page of the
 * shop can be made. The container's own would show a stack trace and its version.
 */
final class PlainErrors extends ErrorReportValve {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="UTF-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>%1$s</title>
            <style>body { font: 1.1em/1.6 system-ui, sans-serif; max-width: 34em; margin: 15vh auto 0; padding: 0 1em }</style>
            </head>
            <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="%3$s">Back to the start</a></p></main></body>
            </html>
            """;

    private final String home;

    /** @param home path of the first page, not escaped here */
    PlainErrors(String home) {
        this.home = home;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            write(page(status), response);
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("The browser did not wait for the error page", gone);
        }
    }

    private static void write(String page, Response response) throws IOException {
        Writer writer = response.getReporter();
        if (writer != null) {
            writer.write(page);
            response.finishResponse();
        }
    }

    private String page(int status) {
        return switch (status) {
            case 401, 403 -> page("Not allowed", "You may not do this, or the page was open for too long.");
            case 404 -> page("Page not found", "There is nothing at this address.");
            default -> status < 500
                    ? page("Not understood", "The address or form has something in it that does not belong there.")
                    : page("Something went wrong", "This is our fault, not yours. The log has the details.");
        };
    }

    private String page(String title, String text) {
        return PAGE.formatted(title, text, home);
    }
}
