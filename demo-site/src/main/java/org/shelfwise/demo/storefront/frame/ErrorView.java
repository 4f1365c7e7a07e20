package org.shelfwise.demo.storefront.frame;

import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/** The page that says no, readable and without a trace of the machinery. */
final class ErrorView {
    private ErrorView() {}

    /** @param status an HTTP status
     * @param id what support can look up in the log; null when nothing was logged */
    static ModelAndView of(int status, String id) {
        return new ModelAndView("error", Map.of("status", shown(status), "errorId", id == null ? "" : id));
    }

    /** The pages there are texts for. */
    private static int shown(int status) {
        return switch (status) {
            case 400, 403, 404, 409 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }
}
