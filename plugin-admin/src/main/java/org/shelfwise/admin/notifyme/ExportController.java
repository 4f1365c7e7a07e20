package org.shelfwise.admin.notifyme;

import java.io.IOException;
import java.io.Writer;
import java.util.OptionalLong;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.admin.platform.WholeNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

    @GetMapping("/subscriptions")
    void subscriptions(@RequestParam(name = "sku", defaultValue = "") String sku, HttpServletResponse response)
            throws IOException {
        OptionalLong skuId = WholeNumber.parse(sku);
        ShownAddresses addresses = new ShownAddresses(access.maySeeAddresses());
        Download.begin(response, Download.CSV, "shelfwise-subscriptions.csv");
        Writer out = Download.writer(response);
        exports.subscriptions(skuId.isPresent() ? skuId.getAsLong() : null, addresses, out);
        out.flush();
    }
}
