package org.shelfwise.demo.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.StockLedger;
import org.shelfwise.demo.testing.AtOnce;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpShopper;
import org.shelfwise.demo.testing.RunningDemo;

/** Sixteen shoppers at the checkout of the running shop, through its forms, workflows and payment. */
class ConcurrentCheckoutTest {

    private static final int SHOPPERS = 16;
    private static final int UNITS = 10;
    private static final int EACH = 2;

    /** A dress that no other test buys. */
    private static final long PRODUCT = 1107;

    @Test
    void sixteen_shoppers_who_want_two_each_of_ten_units_make_five_buyers_and_eleven_kind_refusals() throws Exception {
        DemoVariants variants = DemoVariants.of(PRODUCT);
        Variant wanted = variants.all().get(0);
        variants.count(wanted, UNITS);

        List<HttpShopper> shoppers = payTogether(variants.options(wanted));

        assertThat(shoppers).filteredOn(HttpShopper::hasBought).hasSize(UNITS / EACH);
        assertThat(shoppers).allSatisfy(shopper -> {
            assertThat(shopper.status()).isLessThan(500);
            assertThat(shopper.text()).doesNotContain("Exception");
        });
        assertThat(variants.available(wanted)).isZero();
        assertThat(sold(wanted)).isEqualTo(UNITS);
    }

    /** All of them stand at the payment page before the first one pays. */
    private static List<HttpShopper> payTogether(Map<String, String> options) throws Exception {
        List<HttpShopper> atPayment = AtOnce.each(
                Stream.generate(HttpShopper::new).limit(SHOPPERS).toList(),
                shopper -> shopper.reachesPayment("dresses/david-silk-wrap-dress-" + PRODUCT, PRODUCT, options, EACH));
        return AtOnce.each(atPayment, HttpShopper::pays);
    }

    private static long sold(Variant variant) {
        return -RunningDemo.siteBean("shelfwiseStockLedger", StockLedger.class)
                .movements(variant.skuId(), 100, null)
                .stream()
                .filter(movement ->
                        movement.cause() == MovementCause.SALE || movement.cause() == MovementCause.SALE_REVERSED)
                .mapToLong(movement -> movement.onHandAfter() - movement.onHandBefore())
                .sum();
    }
}
