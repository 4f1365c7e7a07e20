package org.shelfwise.demo.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.demo.testing.Eventually.eventually;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.service.OrderItemService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.BundleOrderItemRequest;
import org.broadleafcommerce.core.order.service.call.DiscreteOrderItemRequest;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.demo.testing.DemoMailbox;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpShopper;
import org.shelfwise.demo.testing.Merchant;
import org.shelfwise.demo.testing.RunningDemo;
import org.shelfwise.demo.testing.Subscriber;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who was told buys in the running shop, and the merchant sees in the admin that the mail was worth it. */
class BoughtAfterAlertTest {

    /** Dungarees that no other test buys; each test has a variant of its own. */
    private static final long DUNGAREES = 1126;

    private static final String BACK = "Back in stock";

    private final DemoVariants variants = DemoVariants.of(DUNGAREES);

    @Test
    void a_guest_who_buys_with_the_address_that_was_told_counts_and_whoever_else_buys_does_not() throws Throwable {
        Variant wanted = variants.all().get(0);
        variants.count(wanted, 0);
        Subscriber buys = Subscriber.to(wanted);
        Subscriber onlyReads = Subscriber.to(wanted);
        variants.count(wanted, 9);
        buys.reads(BACK);
        onlyReads.reads(BACK);

        String others = somebodyBuys(wanted, "other-" + UUID.randomUUID() + "@example.com");
        String order = somebodyBuys(wanted, buys.address().toUpperCase(Locale.ROOT));
        theMerchantLooksLater(wanted, others, order);

        assertThat(attributed(buys)).isEqualTo(order);
        assertThat(attributed(onlyReads)).isNull();
        assertThat(outcome(wanted)).contains("nearly gone: 2. Followed by a purchase: 1.");
    }

    @Test
    void a_customer_who_asked_in_the_account_counts_whatever_address_the_order_has() throws Throwable {
        Variant wanted = variants.all().get(1);
        variants.count(wanted, 0);
        String account = "keti-" + UUID.randomUUID() + "@example.com";
        HttpShopper customer = new HttpShopper().registers(account);
        DemoMailbox mailbox = new DemoMailbox();
        customer.asksToBeToldOf(wanted.skuId(), account);
        customer.presses(mailbox.linkIn(mailbox.awaits("Please confirm", account), "confirm"));
        variants.count(wanted, 9);
        mailbox.awaits(BACK, account);

        customer.reachedAt("keti.at.work@example.com")
                .addsToCart(variants.path(), DUNGAREES, variants.options(wanted), 1);
        assertThat(customer.goesToPayment().pays().hasBought()).isTrue();
        theMerchantLooksLater(wanted, customer.orderNumber());

        assertThat(outcome(wanted)).contains("nearly gone: 1. Followed by a purchase: 1.");
        assertThat(mailsInTheList(wanted))
                .filteredOn(row -> row.contains(BACK))
                .singleElement()
                .satisfies(row -> assertThat(row.split("<time"))
                        .as("queued, sent, bought")
                        .hasSize(4));
    }

    @Test
    void a_part_of_a_set_counts_like_what_is_bought_alone() throws Throwable {
        Variant wanted = variants.all().get(2);
        Variant alone = variants.all().get(3);
        variants.count(wanted, 0);
        variants.count(alone, 9);
        Subscriber buys = Subscriber.to(wanted);
        variants.count(wanted, 9);
        buys.reads(BACK);

        String order = somebodyBuys(alone, buys.address());
        isPutInASet(wanted, order);
        theMerchantLooksLater(wanted, order);

        assertThat(attributed(buys)).isEqualTo(order);
    }

    /** @return the number of the order */
    private String somebodyBuys(Variant wanted, String address) {
        HttpShopper buyer = new HttpShopper()
                .reachedAt(address)
                .reachesPayment(variants.path(), DUNGAREES, variants.options(wanted), 1)
                .pays();
        assertThat(buyer.hasBought()).isTrue();
        return buyer.orderNumber();
    }

    /** As the platform's own services put a set of single products together. */
    private static void isPutInASet(Variant part, String orderNumber) {
        OrderService orders = RunningDemo.siteBean("blOrderService", OrderService.class);
        OrderItemService items = RunningDemo.siteBean("blOrderItemService", OrderItemService.class);
        new TransactionTemplate(RunningDemo.siteBean("blTransactionManager", PlatformTransactionManager.class))
                .execute(status -> {
                    DiscreteOrderItemRequest one = new DiscreteOrderItemRequest();
                    one.setSku(RunningDemo.siteBean("blCatalogService", CatalogService.class)
                            .findSkuById(part.skuId()));
                    one.setQuantity(1);
                    BundleOrderItemRequest set = new BundleOrderItemRequest();
                    set.setName("Two for one");
                    set.setQuantity(1);
                    set.setOrder(orders.findOrderByOrderNumber(orderNumber));
                    set.setDiscreteOrderItems(List.of(one));
                    return items.saveOrderItem(items.createBundleOrderItem(set));
                });
    }

    /** Ten minutes pass: what was sent and bought just now was so before. That a mail is out is noted a moment after it is. */
    private static void theMerchantLooksLater(Variant told, String... orderNumbers) throws Throwable {
        eventually(() -> assertThat(RunningDemo.jdbc()
                        .queryForObject(
                                "SELECT COUNT(*) FROM SHW_NOTIFY_MESSAGE WHERE SKU_ID = ? AND STATE <> 'SENT'",
                                Long.class,
                                told.skuId()))
                .isZero());
        Instant now = Instant.now();
        Instant before = now.minus(Duration.ofMinutes(10));
        RunningDemo.jdbc()
                .update(
                        "UPDATE SHW_NOTIFY_MESSAGE SET SENT_AT = ? WHERE SKU_ID = ?",
                        before.toEpochMilli(),
                        told.skuId());
        for (String number : orderNumbers) {
            RunningDemo.jdbc()
                    .update(
                            "UPDATE BLC_ORDER SET SUBMIT_DATE = ? WHERE ORDER_NUMBER = ?",
                            Timestamp.from(now.minus(Duration.ofMinutes(5))),
                            number);
        }
        RunningDemo.jdbc().update("UPDATE SHW_NOTIFY_PACE SET ORDERS_SEEN_AT = ?", before.toEpochMilli());
        RunningDemo.siteBean("shelfwiseAlertAttribution", BackgroundJob.class).run();
    }

    /** @return the number of the order that is noted at the mail; null when none is */
    private static String attributed(Subscriber subscriber) {
        return RunningDemo.jdbc()
                .queryForObject(
                        "SELECT MAX(o.ORDER_NUMBER) FROM SHW_NOTIFY_MESSAGE m JOIN BLC_ORDER o ON o.ORDER_ID = m.ORDER_ID"
                                + " WHERE m.SUBSCRIPTION_ID = ?",
                        String.class,
                        subscriber.id());
    }

    private static List<String> mailsInTheList(Variant wanted) {
        String list = Merchant.loggedIn()
                .looksAt("shelfwise-alerts/messages?sku=" + wanted.skuId())
                .body();
        return List.of(list.split("<tr"));
    }

    private static String outcome(Variant wanted) {
        return Merchant.loggedIn()
                .looksAt("shelfwise-alerts/sku/" + wanted.skuId())
                .body();
    }
}
