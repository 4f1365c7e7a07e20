package org.shelfwise.demo.notifyme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.notifyme.NotifyMeKeys;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingsEditor;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpShopper;
import org.shelfwise.demo.testing.RunningDemo;
import org.shelfwise.demo.testing.Subscriber;

/** The unit held for a mail's reader is in a cart when its shopper logs in, and the platform decides which cart stays. */
class HeldUnitAtLogInTest {

    /** A tee that no other test buys; each test has a variant of its own, and the last one lies in carts beside it. */
    private static final long TEE = 1120;

    private final DemoVariants variants = DemoVariants.of(TEE);
    private final String customer = "keti-" + UUID.randomUUID() + "@example.com";
    private Variant wanted;

    @Test
    void the_cart_of_a_guest_becomes_the_customers_with_the_unit_in_it() throws Throwable {
        String link = isHeld(variants.all().get(0));
        new HttpShopper().registers(customer);
        HttpShopper shopper = new HttpShopper().presses(link);
        assertThat(shopper.isInCart()).isTrue();

        shopper.logsIn(customer);

        assertThat(stranger().isInCart()).isFalse();
        isBoughtBy(shopper);
    }

    @Test
    void the_cart_of_a_guest_takes_the_place_of_what_the_customer_had_put_aside() throws Throwable {
        String link = isHeld(variants.all().get(1));
        new HttpShopper().registers(customer).addsToCart(variants.path(), TEE, somethingElse(), 1);
        HttpShopper shopper = new HttpShopper().presses(link);

        shopper.logsIn(customer);

        isBoughtBy(shopper);
    }

    @Test
    void a_customers_cart_that_the_platform_put_aside_gives_the_unit_to_the_one_that_took_its_place() throws Throwable {
        String link = isHeld(variants.all().get(2));
        new HttpShopper().registers(customer).presses(link);
        HttpShopper shopper = new HttpShopper().addsToCart(variants.path(), TEE, somethingElse(), 1);
        assertThat(new HttpShopper().opens(link).status())
                .as("in a friend's hands")
                .isEqualTo(410);

        shopper.logsIn(customer);
        shopper.presses(link);

        assertThat(shopper.isInCart()).isTrue();
        isBoughtBy(shopper);
    }

    @Test
    void who_logs_out_leaves_the_unit_in_the_customers_cart_and_finds_it_there() throws Throwable {
        String link = isHeld(variants.all().get(3));
        new HttpShopper().registers(customer);
        new HttpShopper().presses(link).logsIn(customer);

        assertThat(new HttpShopper().opens(link).status()).isEqualTo(410);
        isBoughtBy(new HttpShopper().logsIn(customer));
    }

    /** @return what the button of the mail leads to */
    private String isHeld(Variant one) throws Throwable {
        wanted = one;
        variants.count(wanted, 0);
        RunningDemo.siteBean("shelfwiseSettingsEditor", SettingsEditor.class)
                .set(
                        RunningDemo.siteBean("shelfwiseNotifyMeKeys", NotifyMeKeys.class)
                                .holdHours(),
                        SettingPlace.sku(wanted.skuId()),
                        "24",
                        "test");
        Subscriber reader = Subscriber.to(wanted);
        variants.count(wanted, 1);
        return reader.linkIn("Back in stock", "alerts/buy");
    }

    private Map<String, String> somethingElse() {
        Variant other = variants.all().get(variants.all().size() - 1);
        variants.count(other, 50);
        return variants.options(other);
    }

    private HttpShopper stranger() {
        return new HttpShopper().addsToCart(variants.path(), TEE, variants.options(wanted), 1);
    }

    /** With nothing left behind that would keep a unit from anybody. */
    private void isBoughtBy(HttpShopper shopper) {
        assertThat(shopper.looksAt("cart").text()).doesNotContain("data-shelf-line");
        assertThat(shopper.goesToPayment().pays().hasBought()).isTrue();
        assertThat(units("SELECT SUM(QUANTITY) FROM SHW_STOCK_HOLD WHERE SKU_ID = ?"))
                .isZero();
        assertThat(units("SELECT SUM(ON_HAND + HELD) FROM SHW_STOCK_LEVEL WHERE SKU_ID = ?"))
                .isZero();
        assertThat(units("SELECT SUM(i.QUANTITY) FROM BLC_ORDER_ITEM i JOIN BLC_DISCRETE_ORDER_ITEM d"
                        + " ON d.ORDER_ITEM_ID = i.ORDER_ITEM_ID JOIN BLC_ORDER o ON o.ORDER_ID = i.ORDER_ID"
                        + " WHERE o.ORDER_STATUS = 'SUBMITTED' AND d.SKU_ID = ?"))
                .isOne();
    }

    private long units(String sql) {
        Long units = RunningDemo.jdbc().queryForObject(sql, Long.class, wanted.skuId());
        return units == null ? 0 : units;
    }
}
