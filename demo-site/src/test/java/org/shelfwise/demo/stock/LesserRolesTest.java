package org.shelfwise.demo.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.demo.testing.AdminPeople;
import org.shelfwise.demo.testing.Axe;
import org.shelfwise.demo.testing.BrowserTest;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.Merchant;
import org.shelfwise.demo.testing.RunningDemo;

/** The stock section of the running admin as people meet it who may do less than the demo's admin. */
@BrowserTest
class LesserRolesTest {

    /** Has the platform's role of a merchandiser, which knows nothing of stock. */
    private static final String MERCHANDISER = "merchandiser";
    /** May also view stock. */
    private static final String VIEWER = "viewer";

    private static final long VIEW_STOCK = -41002;

    /** A dress that no other test books. */
    private static final DemoVariants VARIANTS = DemoVariants.of(1131);

    @BeforeAll
    static void people() {
        AdminPeople.add(-41901, MERCHANDISER);
        AdminPeople.add(-41902, VIEWER, VIEW_STOCK);
    }

    @AfterAll
    static void nobodyElse() {
        AdminPeople.remove(-41901);
        AdminPeople.remove(-41902);
    }

    @Test
    void the_menu_shows_the_section_only_to_those_who_may_see_it(Page page) {
        assertThat(sectionsInTheMenu(page, MERCHANDISER)).isZero();
        page.context().clearCookies();
        assertThat(sectionsInTheMenu(page, VIEWER)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/book", "/check", "/sku/1", "/no/such/page"})
    void an_address_of_the_section_ends_on_a_readable_page_for_who_may_not_see_it(String path, Page page) {
        logIn(page, MERCHANDISER);

        int status =
                page.navigate(RunningDemo.adminUrl() + "shelfwise-stock" + path).status();

        assertThat(status).isEqualTo(403);
        assertThat(page.locator("[role=alert]").textContent()).contains("permission");
        assertThat(page.locator("table").count()).isZero();
        Axe.assertAccessible(page, ".shelf-stock");
    }

    @Test
    void who_may_only_view_sees_the_stock_and_no_form_to_book_it(Page page) {
        logIn(page, VIEWER);
        page.navigate(
                RunningDemo.adminUrl() + "shelfwise-stock/sku/" + variant().skuId());

        assertThat(page.locator("h1").textContent()).contains("Nana");
        assertThat(page.locator(".shelf-booking").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({MERCHANDISER + ",403,0", VIEWER + ",403,0", "admin,302,5"})
    void units_are_booked_only_by_who_may(String login, int status, long booked) {
        long before = VARIANTS.available(variant());

        assertThat(Merchant.loggedIn(login, login).booksIn(variant(), 5).statusCode())
                .isEqualTo(status);

        assertThat(VARIANTS.available(variant()) - before).isEqualTo(booked);
    }

    private static Variant variant() {
        return VARIANTS.all().get(0);
    }

    private static int sectionsInTheMenu(Page page, String login) {
        logIn(page, login);
        page.navigate(RunningDemo.adminUrl() + "product");
        assertThat(page.locator("nav a, aside a").count()).isPositive();
        return page.locator("a[href$='/shelfwise-stock']").count();
    }

    private static void logIn(Page page, String login) {
        page.navigate(RunningDemo.adminUrl() + "login");
        page.fill("[name=j_username]", login);
        page.fill("[name=j_password]", login);
        page.locator("[type=submit]").first().click();
    }
}
