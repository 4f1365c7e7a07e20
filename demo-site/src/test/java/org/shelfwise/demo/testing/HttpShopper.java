package org.shelfwise.demo.testing;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A guest with a session of its own who buys without a browser: many of them can do so at the same time. */
public final class HttpShopper {

    private static final Pattern DELIVERY_OPTION = Pattern.compile("name=\"option\"[^>]*?value=\"(\\d+)\"");
    private static final Pattern DELIVERY_OPTION_REVERSED = Pattern.compile("value=\"(\\d+)\"[^>]*?name=\"option\"");

    private static final Pattern LINE = Pattern.compile("name=\"orderItemId\" value=\"(\\d+)\"");

    private final String siteUrl;
    private final HttpBrowser browser;

    private String firstName = "Nino";
    private String email = "nino@example.com";
    private HttpResponse<String> page;

    /** In the {@link RunningDemo}. */
    public HttpShopper() {
        this(RunningDemo.siteUrl());
    }

    /** @param siteUrl another shop's, with a slash at the end */
    public HttpShopper(String siteUrl) {
        this.siteUrl = siteUrl;
        browser = new HttpBrowser(siteUrl, HttpClient.Redirect.NORMAL);
    }

    public HttpShopper named(String firstName) {
        this.firstName = firstName;
        return this;
    }

    /** @param email that the shopper types at a guest's checkout */
    public HttpShopper reachedAt(String email) {
        this.email = email;
        return this;
    }

    /** Opens an account and is logged in. */
    public HttpShopper registers(String email) {
        get("register");
        return post(
                "register",
                Map.of(
                        "customer.firstName", firstName,
                        "customer.lastName", "Berg",
                        "customer.emailAddress", email,
                        "password", "correct horse",
                        "passwordConfirm", "correct horse"));
    }

    /** Into the account of somebody who {@linkplain #registers registered}. */
    public HttpShopper logsIn(String email) {
        get("login");
        return post("login_post.htm", Map.of("j_username", email, "j_password", "correct horse"));
    }

    /** Fills in the form that asks for an alert. */
    public HttpShopper asksToBeToldOf(long skuId, String address) {
        get("shelf/alerts/new?kind=back-in-stock&sku=" + skuId);
        return post(
                "shelf/alerts",
                Map.of("kind", "back-in-stock", "sku", String.valueOf(skuId), "units", "1", "address", address));
    }

    /** @param link of a mail, which leads into the storefront */
    public HttpShopper opens(String link) {
        return get(link.substring(siteUrl.length()));
    }

    /** Opens the page that a mail's link leads to, and presses its button. */
    public HttpShopper presses(String link) {
        return opens(link).post(link.substring(siteUrl.length()), Map.of());
    }

    /** @param path below the storefront's root, without a slash in front */
    public HttpShopper looksAt(String path) {
        return get(path);
    }

    /** Tries to put so many units of a variant into the cart; {@link #isInCart()} tells how it ended. */
    public HttpShopper addsToCart(String productPath, long productId, Map<String, String> options, int quantity) {
        get(productPath);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("productId", String.valueOf(productId));
        form.put("quantity", String.valueOf(quantity));
        options.forEach((name, value) -> form.put("itemAttributes['" + name + "']", value));
        return post("cart/add", form);
    }

    /** Puts so many units of a variant into the cart and goes as far as the payment page. */
    public HttpShopper reachesPayment(String productPath, long productId, Map<String, String> options, int quantity) {
        return addsToCart(productPath, productId, options, quantity).goesToPayment();
    }

    public HttpShopper goesToPayment() {
        get("checkout");
        return post("checkout/delivery", delivery());
    }

    /** Asks for so many units on the first line of the cart that is on the page. */
    public HttpShopper changesQuantity(int quantity) {
        return post(
                "cart/updateQuantity",
                Map.of("orderItemId", String.valueOf(firstLine()), "quantity", String.valueOf(quantity)));
    }

    /** The id of the first line of the cart that is on the page. */
    public long firstLine() {
        return Long.parseLong(HttpBrowser.first(LINE, page));
    }

    public boolean isInCart() {
        return page.uri().getPath().equals("/cart") && page.statusCode() == 200;
    }

    /** Pays with a card that is accepted; afterwards {@link #hasBought()} tells how it ended. */
    public HttpShopper pays() {
        return paysWith("4242424242424242");
    }

    /** @param card a number; those that the demo's bank refuses are in its {@code DemoOutcome} */
    public HttpShopper paysWith(String card) {
        return post(
                "checkout/payment", Map.of("holder", "Nino Berg", "number", card, "expiry", "12/40", "code", "123"));
    }

    public boolean isAtPayment() {
        return page.uri().getPath().equals("/checkout/payment") && page.statusCode() == 200;
    }

    public boolean hasBought() {
        return page.uri().getPath().startsWith("/confirmation");
    }

    /** Of what was just {@linkplain #hasBought() bought}. */
    public String orderNumber() {
        return page.uri().getPath().substring("/confirmation/".length());
    }

    public int status() {
        return page.statusCode();
    }

    public String text() {
        return page.body();
    }

    private Map<String, String> delivery() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("email", email);
        form.put("firstName", firstName);
        form.put("lastName", "Berg");
        form.put("addressLine1", "Storgatan 1");
        form.put("postalCode", "111 22");
        form.put("city", "Stockholm");
        form.put("country", "SE");
        form.put("option", firstDeliveryOption());
        return form;
    }

    private String firstDeliveryOption() {
        Matcher option = DELIVERY_OPTION.matcher(page.body());
        return option.find() ? option.group(1) : HttpBrowser.first(DELIVERY_OPTION_REVERSED, page);
    }

    private HttpShopper get(String path) {
        page = browser.get(path);
        return this;
    }

    /** With the token of the page that the shopper is on. */
    private HttpShopper post(String path, Map<String, String> form) {
        page = browser.postFrom(page, path, form);
        return this;
    }
}
