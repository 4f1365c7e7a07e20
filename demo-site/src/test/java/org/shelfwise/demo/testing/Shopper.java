package org.shelfwise.demo.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a shopper does in the storefront, in their own words. */
public final class Shopper {

    private final Page page;
    private final String siteUrl;

    /** In the {@link RunningDemo}. */
    public Shopper(Page page) {
        this(page, RunningDemo.siteUrl());
    }

    /** @param siteUrl another shop's, with a slash at the end */
    public Shopper(Page page, String siteUrl) {
        this.page = page;
        this.siteUrl = siteUrl;
    }

    /** @param path below the storefront's root, without a slash in front */
    public Shopper visits(String path) {
        page.navigate(siteUrl + path);
        return this;
    }

    /** @param value the option value's name as the page shows it in English, for example {@code Red} */
    public Shopper chooses(String option, String value) {
        page.locator("[data-shelf-option='" + option + "'] input[value='" + value + "']")
                .check(new Locator.CheckOptions().setForce(true));
        return this;
    }

    public Shopper addsToCart() {
        page.locator("form.buy button[type=submit]").click();
        return this;
    }

    /** From the cart to the confirmation page, as a guest with a card that is accepted. */
    public Shopper checksOut() {
        return visits("checkout").saysWhereItGoes().pays();
    }

    /** From the page that asks for the address to the one that asks for the card. */
    public Shopper saysWhereItGoes() {
        fill("email", "nino@example.com");
        fill("phone", "+46 70 123 45 67");
        fill("firstName", "Nino");
        fill("lastName", "Berg");
        fill("addressLine1", "Storgatan 1");
        fill("postalCode", "111 22");
        fill("city", "Stockholm");
        page.selectOption("[name=country]", "SE");
        return sends();
    }

    public Shopper pays() {
        fill("holder", "Nino Berg");
        fill("number", "4242 4242 4242 4242");
        fill("expiry", "12/40");
        fill("code", "123");
        return sends();
    }

    /** Becomes a customer and is logged in. */
    public Shopper registers(String email, String password) {
        visits("register");
        fill("customer.firstName", "Nino");
        fill("customer.lastName", "Berg");
        fill("customer.emailAddress", email);
        fill("password", password);
        fill("passwordConfirm", password);
        return sends();
    }

    /** The form of the page, as it is filled in. */
    public Shopper sends() {
        page.locator("form.form button[type=submit]").click();
        return this;
    }

    /** The ids of the products that the page lists, in its order. */
    public List<Long> productsListed() {
        return page.locator("main li [data-shelf-product]").all().stream()
                .map(card -> Long.valueOf(card.getAttribute("data-shelf-product")))
                .toList();
    }

    public String statusOf(long productId) {
        return page.locator("main [data-shelf-product='" + productId + "']")
                .first()
                .getAttribute("data-shelf-status");
    }

    /** The orders that the page offers, as its form sends them. */
    public List<String> sorts() {
        return page.locator("#sort option").all().stream()
                .map(choice -> choice.getAttribute("value"))
                .toList();
    }

    public String sort() {
        return page.locator("#sort").inputValue();
    }

    public Page page() {
        return page;
    }

    private void fill(String name, String text) {
        page.fill("[name='" + name + "']", text);
    }
}
