package org.shelfwise.admin.notifyme;

import java.io.IOException;
import java.io.Writer;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.admin.platform.Query;
import org.shelfwise.core.notifyme.SubscriptionState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Tables to download, written row by row on the request's own thread: a streaming body needs every filter in a shop's
 * web.xml to be declared for asynchronous requests, and shops of this platform declare none.
 */
@Controller
@RequestMapping("/" + AlertsScreenAdvice.SECTION + "/export")
public class ExportController {

    private final AlertExports exports;
    private final AlertsAccess access;

    public ExportController(AlertExports exports, AlertsAccess access) {
        this.exports = exports;
        this.access = access;
    }

    @GetMapping("/demand")
    void demand(HttpServletResponse response) throws IOException {
        Download.begin(response, Download.CSV, "shelfwise-demand.csv");
        Writer out = Download.writer(response);
        exports.demand(out);
        out.flush();
    }

    /** Where the filter makes no sense, the screen that it was typed on, and no file. */
    @GetMapping("/subscriptions")
    String subscriptions(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        Query query = Query.of(request);
        RowFilter<SubscriptionState> filter = RowFilter.of(SubscriptionState.class, query);
        if (query.isRefused()) {
            return RowScreen.SUBSCRIPTIONS.refuse(query, response, model);
        }
        Download.begin(response, Download.CSV, "shelfwise-subscriptions.csv");
        Writer out = Download.writer(response);
        exports.subscriptions(filter, new ShownAddresses(access.maySeeAddresses()), out);
        out.flush();
        return null;
    }
}
