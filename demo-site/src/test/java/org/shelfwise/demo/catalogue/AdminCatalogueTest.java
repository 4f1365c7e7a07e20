package org.shelfwise.demo.catalogue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.demo.testing.BrowserTest;
import org.shelfwise.demo.testing.Eventually;
import org.shelfwise.demo.testing.RunningDemo;

/** The platform's own catalogue screens in the demo's admin, and the storefront that shows what was changed there. */
@BrowserTest
class AdminCatalogueTest {

    /** A product and a category that no other test calls by name. */
    private static final long PRODUCT = 1116;

    private static final String CATEGORY_URL = "/accessories";
    private static final String PRODUCT_NAME = "[name=\"fields['defaultSku__name'].value\"]";
    private static final String CATEGORY_NAME = "[name=\"fields['name'].value\"]";

    private final CatalogService catalogue = RunningDemo.siteBean("blCatalogService", CatalogService.class);

    @BeforeEach
    void logIn(Page page) {
        page.navigate(RunningDemo.adminUrl() + "login");
        page.fill("[name=j_username]", "admin");
        page.fill("[name=j_password]", "admin");
        page.locator("[type=submit]").first().click();
    }

    @Test
    void a_product_is_found_in_its_list_renamed_in_its_form_and_sold_by_its_new_name(Page page) throws Throwable {
        Product product = catalogue.findProductById(PRODUCT);
        String name = product.getDefaultSku().getName();
        page.navigate(RunningDemo.adminUrl() + "product?defaultSku.name=" + name.replace(" ", "+"));
        assertThat(page.locator(".list-grid-table tbody tr", text(name)).first())
                .isVisible();

        try {
            rename(page, "product/" + PRODUCT, PRODUCT_NAME, "Nightingale gown");

            Eventually.eventually(() -> {
                page.navigate(RunningDemo.siteUrl() + product.getUrl().substring(1));
                assertThat(page.locator("h1")).hasText("Nightingale gown");
            });
        } finally {
            rename(page, "product/" + PRODUCT, PRODUCT_NAME, name);
        }
    }

    @Test
    void a_category_is_found_in_its_list_renamed_in_its_form_and_browsed_by_its_new_name(Page page) throws Throwable {
        long category = catalogue.findCategoryByURI(CATEGORY_URL).getId();
        String name = catalogue.findCategoryByURI(CATEGORY_URL).getName();
        page.navigate(RunningDemo.adminUrl() + "category?name=" + name.substring(0, 5));
        assertThat(page.locator(".list-grid-table tbody tr", text(name)).first())
                .isVisible();

        try {
            rename(page, "category/" + category, CATEGORY_NAME, "Odds and ends");

            Eventually.eventually(() -> {
                page.navigate(RunningDemo.siteUrl() + CATEGORY_URL.substring(1));
                assertThat(page.locator("h1")).hasText("Odds and ends");
                assertThat(page.locator(".departments a", text("Odds and ends")))
                        .hasCount(1);
            });
        } finally {
            rename(page, "category/" + category, CATEGORY_NAME, name);
        }
    }

    private static void rename(Page page, String form, String field, String name) {
        page.navigate(RunningDemo.adminUrl() + form);
        page.locator(field).fill(name);
        page.locator("button.submit-button").first().click();
        assertThat(page.locator("#headerFlashAlertBox.success")).containsText("Successfully saved");
        page.navigate(RunningDemo.adminUrl() + form);
        assertThat(page.locator(field)).hasValue(name);
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
