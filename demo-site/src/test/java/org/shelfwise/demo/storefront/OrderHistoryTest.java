package org.shelfwise.demo.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpShopper;
import org.shelfwise.demo.testing.RunningDemo;

/** The orders in a customer's account: all of their own, and nobody else's. */
class OrderHistoryTest {

    /** A dress that no other test buys. */
    private static final long PRODUCT = 1114;

    private static final DemoVariants VARIANTS = DemoVariants.of(PRODUCT);
    private static final String REFUSED = "There is no such page";

    private static HttpShopper nino;
    private static String ninosOrder;

    @BeforeAll
    static void buy() {
        VARIANTS.count(dress(), 10);
        nino = new HttpShopper().registers("nino-" + UUID.randomUUID() + "@example.com");
        ninosOrder = buys(nino, 2);
    }

    @Test
    void a_customer_finds_the_order_in_the_account_and_on_its_page_what_was_bought() {
        nino.looksAt("account");
        assertThat(nino.text()).contains("/account/orders/" + ninosOrder, "Pieces: 2");

        nino.looksAt("account/orders/" + ninosOrder);

        assertThat(nino.status()).isEqualTo(200);
        assertThat(nino.text())
                .contains("Order " + ninosOrder, product().getName(), "Quantity 2", "Storgatan 1", "nino@example.com");
        assertThat(nino.text())
                .contains(String.join(", ", VARIANTS.options(dress()).values()));
    }

    @Test
    void another_customer_gets_to_see_nothing_of_it() {
        HttpShopper other = new HttpShopper().registers("giorgi-" + UUID.randomUUID() + "@example.com");
        assertThat(other.looksAt("account").status()).isEqualTo(200);
        assertThat(other.text()).doesNotContain(ninosOrder);

        other.looksAt("account/orders/" + ninosOrder);

        assertRefused(other);
    }

    @Test
    void a_guest_is_asked_to_log_in_first() {
        HttpShopper guest = new HttpShopper().looksAt("account/orders/" + ninosOrder);

        assertThat(guest.text()).contains("name=\"j_password\"").doesNotContain("Storgatan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-1", "x", "%27%20OR%201%3D1", "99999999999999999999999999"})
    void an_order_that_there_never_was_is_refused_with_the_same_page(String number) {
        nino.looksAt("account/orders/" + number);

        assertRefused(nino);
    }

    @Test
    void what_is_not_ordered_yet_is_no_order_even_if_it_has_a_number() {
        nino.addsToCart(path(), PRODUCT, VARIANTS.options(dress()), 1);
        String number = "cart-" + UUID.randomUUID();
        int carts = RunningDemo.jdbc()
                .update(
                        "UPDATE BLC_ORDER SET ORDER_NUMBER = ? WHERE ORDER_STATUS = 'IN_PROCESS' AND CUSTOMER_ID ="
                                + " (SELECT CUSTOMER_ID FROM BLC_ORDER WHERE ORDER_NUMBER = ?)",
                        number,
                        ninosOrder);
        assertThat(carts).isOne();

        nino.looksAt("account/orders/" + number);

        assertRefused(nino);
    }

    private static void assertRefused(HttpShopper shopper) {
        assertThat(shopper.status()).isEqualTo(404);
        assertThat(shopper.text()).contains(REFUSED).doesNotContain("Storgatan 1");
    }

    private static String buys(HttpShopper shopper, int quantity) {
        shopper.reachesPayment(path(), PRODUCT, VARIANTS.options(dress()), quantity)
                .pays();
        assertThat(shopper.hasBought()).isTrue();
        return shopper.orderNumber();
    }

    private static Variant dress() {
        return VARIANTS.all().get(0);
    }

    private static String path() {
        return product().getUrl().substring(1);
    }

    private static Product product() {
        return RunningDemo.siteBean("blCatalogService", CatalogService.class).findProductById(PRODUCT);
    }
}
