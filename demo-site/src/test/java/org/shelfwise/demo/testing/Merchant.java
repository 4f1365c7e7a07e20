package org.shelfwise.demo.testing;

import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.shelfwise.core.availability.Variant;

/** Somebody at work in the running demo's admin, without a browser. */
public final class Merchant {

    private final HttpBrowser browser = new HttpBrowser(RunningDemo.adminUrl(), Redirect.NEVER);
    private final HttpResponse<String> start;

    private Merchant(String login, String password) {
        start = browser.get("login");
        browser.postFrom(start, "login_admin_post", Map.of("j_username", login, "j_password", password));
    }

    /** The demo's own administrator. */
    public static Merchant loggedIn() {
        return loggedIn("admin", "admin");
    }

    public static Merchant loggedIn(String login, String password) {
        return new Merchant(login, password);
    }

    /** Books a delivery of one variant, with the form and the token that a genuine page would send. */
    public HttpResponse<String> booksIn(Variant variant, int units) {
        return browser.postFrom(
                start,
                "shelfwise-stock/book",
                Map.of(
                        "slip", UUID.randomUUID().toString(),
                        "kind", "in",
                        "sku", String.valueOf(variant.skuId()),
                        "quantity", String.valueOf(units),
                        "reason", "Delivery"));
    }

    /** @param path below the admin's root, without a slash in front */
    public HttpResponse<String> looksAt(String path) {
        return browser.get(path);
    }
}
