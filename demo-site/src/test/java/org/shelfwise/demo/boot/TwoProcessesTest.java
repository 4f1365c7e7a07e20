package org.shelfwise.demo.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.demo.testing.Eventually.eventually;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shelfwise.demo.testing.BrowserTest;

/** Storefront and admin as two processes over one PostgreSQL. */
@BrowserTest
class TwoProcessesTest {

    /** Sold out in every colour in the demo's catalogue. */
    private static final long PRODUCT = 1006;

    private static EmbeddedPostgres postgres;
    private static DemoProcess site;
    private static DemoProcess admin;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        site = process("site", "--server.port=0");
        admin = process("admin", "--shelfwise.demo.admin-port=0");
    }

    private static DemoProcess process(String role, String port) throws Exception {
        return DemoProcess.start(
                "--shelfwise.demo.role=" + role,
                port,
                "--shelfwise.demo.database.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--shelfwise.demo.database.username=postgres",
                "--shelfwise.demo.database.pool-size=20");
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable each : new AutoCloseable[] {admin, site, postgres}) {
            if (each != null) {
                each.close();
            }
        }
    }

    @Test
    void what_the_admin_books_in_rises_in_the_other_processs_lists_and_facets(Page page) throws Throwable {
        assertThat(inColour(page)).isZero();

        logIn(page);
        book(page, "5");

        eventually(() -> assertThat(inColour(page)).isOne());
    }

    /** How many cards of the product a list shows that is filtered by its colour. */
    private static int inColour(Page page) {
        page.navigate(site.url() + "search?q=Dalia&color=Rust");
        return page.locator("main li [data-shelf-product='" + PRODUCT + "']").count();
    }

    private static void logIn(Page page) {
        page.navigate(admin.url() + "login");
        page.fill("[name=j_username]", "admin");
        page.fill("[name=j_password]", "admin");
        page.locator("[type=submit]").first().click();
    }

    private static void book(Page page, String units) {
        page.navigate(admin.url() + "shelfwise-stock?q=Dalia+Rust");
        page.locator("table a").first().click();
        page.locator("[name=kind][value=in]").check(new Locator.CheckOptions().setForce(true));
        page.locator(".shelf-booking .shelf-quantity").fill(units);
        page.fill("#reason", "Delivery");
        page.locator(".shelf-booking [type=submit]").click();
        assertThat(page.locator("body").innerText()).contains("Delivery");
    }
}
