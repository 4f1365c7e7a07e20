package org.shelfwise.demo.notifyme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.demo.testing.Eventually.eventually;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.inventory.service.InventoryService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.restock.RestockKeys;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingsEditor;
import org.shelfwise.core.stock.OrderStock;
import org.shelfwise.demo.testing.BrowserTest;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpShopper;
import org.shelfwise.demo.testing.Merchant;
import org.shelfwise.demo.testing.RunningDemo;
import org.shelfwise.demo.testing.Subscriber;

/**
 * Whatever brings a sold-out variant back in the running shop, whoever waits for it gets the mail; what only passes by tells
 * nobody. Stock that was changed by SQL is in {@link FromAskingToBuyingTest}.
 */
@BrowserTest
class EveryWritePathTest {

    /** A blouse that no other test buys; each way has a variant of its own. */
    private static final long BLOUSE = 1137;

    /** Dungarees that no other test takes off sale. */
    private static final long DUNGAREES = 1123;

    private static final String BACK = "Back in stock";
    private static final String DECLINED = "4000000000000002";
    private static final String START = "[name=\"fields['defaultSku__activeStartDate'].value\"]";
    private static final long AN_HOUR = 3_600;

    private final DemoVariants variants = DemoVariants.of(BLOUSE);
    private final OrderService orders = RunningDemo.siteBean("blOrderService", OrderService.class);

    /** It would notice in the end, and hide that nobody had told of the unit. */
    @BeforeEach
    void the_walk_over_all_that_is_waited_for_rests() {
        RunningDemo.jdbc().update("UPDATE SHW_RESTOCK_WALK SET NEXT_AT = ?", Long.MAX_VALUE);
    }

    @AfterEach
    void it_goes_on() {
        RunningDemo.jdbc().update("UPDATE SHW_RESTOCK_WALK SET NEXT_AT = 0");
    }

    @Test
    void a_checkout_that_had_taken_the_last_unit_and_whose_card_is_refused_tells_who_waits() throws Throwable {
        Variant wanted = variants.all().get(0);
        variants.count(wanted, 1);
        HttpShopper buyer = new HttpShopper().addsToCart(variants.path(), BLOUSE, variants.options(wanted), 1);
        hangsAtTheBank(buyer.firstLine(), wanted);
        Subscriber waits = Subscriber.to(wanted);

        assertThat(buyer.goesToPayment().paysWith(DECLINED).isAtPayment()).isTrue();

        assertThat(variants.available(wanted)).isEqualTo(1);
        waits.reads(BACK);
    }

    @Test
    void a_cancelled_order_tells_who_waits() throws Throwable {
        Variant wanted = variants.all().get(1);
        variants.count(wanted, 1);
        String order = isBoughtBySomebody(wanted);
        Subscriber waits = Subscriber.to(wanted);

        orders.cancelOrder(orders.findOrderByOrderNumber(order));

        waits.reads(BACK);
    }

    @Test
    void a_delivery_that_the_merchant_books_in_the_admin_tells_who_waits() throws Throwable {
        Variant wanted = variants.all().get(2);
        variants.count(wanted, 0);
        Subscriber waits = Subscriber.to(wanted);

        assertThat(Merchant.loggedIn().booksIn(wanted, 5).statusCode()).isEqualTo(302);

        assertThat(variants.available(wanted)).isEqualTo(5);
        waits.reads(BACK);
    }

    @Test
    void a_call_of_the_platforms_own_inventory_service_tells_who_waits() throws Throwable {
        Variant wanted = variants.all().get(3);
        variants.count(wanted, 0);
        Subscriber waits = Subscriber.to(wanted);
        Sku sku = RunningDemo.siteBean("blCatalogService", CatalogService.class).findSkuById(wanted.skuId());

        RunningDemo.siteBean("blInventoryService", InventoryService.class).incrementInventory(sku, 2);

        assertThat(variants.available(wanted)).isEqualTo(2);
        waits.reads(BACK);
    }

    @Test
    void a_unit_that_is_sold_again_before_it_settled_tells_nobody_and_one_that_stays_does() throws Throwable {
        Variant wanted = variants.all().get(4);
        variants.count(wanted, 0);
        settlesFor(AN_HOUR, wanted);
        Subscriber waits = Subscriber.to(wanted);

        variants.count(wanted, 1);
        eventually(() -> assertThat(restock(wanted)).isEqualTo("SETTLING"));
        String order = isBoughtBySomebody(wanted);
        eventually(() -> assertThat(restock(wanted)).isEqualTo("LEAVING"));
        assertThat(episodes(wanted)).isZero();
        assertThat(waits.mails(BACK)).isZero();

        orders.cancelOrder(orders.findOrderByOrderNumber(order));
        eventually(() -> assertThat(restock(wanted)).isEqualTo("SETTLING"));
        anHourPasses(wanted);
        waits.reads(BACK);
        assertThat(episodes(wanted)).isOne();
        assertThat(waits.mails(BACK)).isOne();
    }

    @Test
    void a_product_with_units_that_the_merchant_puts_on_sale_again_tells_who_waits(Page page) throws Throwable {
        DemoVariants dungarees = DemoVariants.of(DUNGAREES);
        Variant wanted = dungarees.all().get(0);
        dungarees.count(wanted, 0);
        Subscriber waits = Subscriber.to(wanted);
        logsIn(page);

        isOnSaleFrom(page, "01/01/2099 00:00:00");
        dungarees.count(wanted, 5);
        walks();
        assertThat(restock(wanted)).isEqualTo("GONE");
        assertThat(waits.mails(BACK)).isZero();

        isOnSaleFrom(page, "01/01/2024 00:00:00");
        walks();
        waits.reads(BACK);
    }

    /** The node that checks the order out has taken its units, and no answer of the bank has come yet. */
    private static void hangsAtTheBank(long line, Variant wanted) {
        long order = RunningDemo.jdbc()
                .queryForObject("SELECT ORDER_ID FROM BLC_ORDER_ITEM WHERE ORDER_ITEM_ID = ?", Long.class, line);
        RunningDemo.siteBean("shelfwiseOrderStock", OrderStock.class)
                .take(order, "the attempt that hangs", Map.of(wanted.skuId(), 1L));
    }

    /** @return the number of the order */
    private String isBoughtBySomebody(Variant wanted) {
        HttpShopper buyer = new HttpShopper()
                .reachesPayment(variants.path(), BLOUSE, variants.options(wanted), 1)
                .pays();
        assertThat(buyer.hasBought()).isTrue();
        assertThat(variants.available(wanted)).isZero();
        return buyer.orderNumber();
    }

    private static void settlesFor(long seconds, Variant wanted) {
        RunningDemo.siteBean("shelfwiseSettingsEditor", SettingsEditor.class)
                .set(
                        RunningDemo.siteBean("shelfwiseRestockKeys", RestockKeys.class)
                                .settlingSeconds(),
                        SettingPlace.sku(wanted.skuId()),
                        Long.toString(seconds),
                        "test");
    }

    private static void anHourPasses(Variant wanted) {
        RunningDemo.jdbc()
                .update("UPDATE SHW_RESTOCK SET SINCE = SINCE - ? WHERE SKU_ID = ?", AN_HOUR * 1_000, wanted.skuId());
    }

    private static String restock(Variant wanted) {
        return RunningDemo.jdbc()
                .queryForObject("SELECT STATE FROM SHW_RESTOCK WHERE SKU_ID = ?", String.class, wanted.skuId());
    }

    private static long episodes(Variant wanted) {
        return RunningDemo.jdbc()
                .queryForObject(
                        "SELECT COUNT(*) FROM SHW_RESTOCK_EPISODE WHERE SKU_ID = ?", Long.class, wanted.skuId());
    }

    private static void logsIn(Page page) {
        page.navigate(RunningDemo.adminUrl() + "login");
        page.fill("[name=j_username]", "admin");
        page.fill("[name=j_password]", "admin");
        page.locator("[type=submit]").first().click();
    }

    /** In the form of the platform's own catalogue screen. */
    private static void isOnSaleFrom(Page page, String date) {
        page.navigate(RunningDemo.adminUrl() + "product/" + DUNGAREES);
        // typed and not filled in: the platform's date picker listens to keys
        page.locator(START).clear();
        page.locator(START).pressSequentially(date);
        page.locator(START).press("Tab");
        page.locator("button.submit-button").first().click();
        assertThat(page.locator("#headerFlashAlertBox.success")).containsText("Successfully saved");
        page.navigate(RunningDemo.adminUrl() + "product/" + DUNGAREES);
        assertThat(page.locator(START)).hasValue(date);
    }

    /** The ledger has nothing to tell of a date: only the walk sees it. */
    private void walks() throws Throwable {
        it_goes_on();
        eventually(
                () -> assertThat(RunningDemo.jdbc().queryForObject("SELECT NEXT_AT FROM SHW_RESTOCK_WALK", Long.class))
                        .isPositive());
    }
}
