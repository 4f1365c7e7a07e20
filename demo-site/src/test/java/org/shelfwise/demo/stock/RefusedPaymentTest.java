package org.shelfwise.demo.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.StockLedger;
import org.shelfwise.core.stock.StockLevel;
import org.shelfwise.core.stock.StockMovement;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpShopper;
import org.shelfwise.demo.testing.RunningDemo;

/** The demo's bank says no, or is not asked, at the checkout of the running shop. */
class RefusedPaymentTest {

    /** A dress that no other test buys. */
    private static final long PRODUCT = 1110;

    private final DemoVariants variants = DemoVariants.of(PRODUCT);
    private final Variant dress = variants.all().get(0);
    private final StockLedger ledger = RunningDemo.siteBean("shelfwiseStockLedger", StockLedger.class);
    private final HttpShopper shopper = new HttpShopper();

    @BeforeEach
    void three_are_left() {
        variants.count(dress, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000002, The bank declined the card and nothing was charged",
        "4000000000009995, There is not enough money on this card and nothing was charged",
        "4000000000000119, The bank does not answer and nothing was charged"
    })
    void units_that_were_not_paid_for_are_back_for_everybody_and_the_page_says_why(String card, String why) {
        StockLevel before = level();
        shopper.reachesPayment(path(), PRODUCT, variants.options(dress), 3).paysWith(card);

        assertThat(shopper.isAtPayment()).isTrue();
        assertThat(shopper.text()).contains(why);
        assertThat(level()).isEqualTo(before);
        assertThat(booked()).isEqualTo(before.onHand());
        List<StockMovement> newest = ledger.movements(dress.skuId(), 2, null);
        assertThat(newest)
                .as("taken before the bank was asked, and given back")
                .extracting(StockMovement::cause)
                .containsExactly(MovementCause.SALE_REVERSED, MovementCause.SALE);
        assertThat(newest.get(0).reference()).isEqualTo(newest.get(1).reference());

        assertThat(shopper.pays().hasBought()).as("with another card").isTrue();
        assertThat(variants.available(dress)).isZero();
    }

    @Test
    void nobody_is_charged_for_what_another_bought_while_the_card_was_typed() {
        shopper.addsToCart(path(), PRODUCT, variants.options(dress), 3);
        long line = shopper.firstLine();
        shopper.goesToPayment();
        variants.count(dress, 1);

        shopper.pays();

        assertThat(shopper.isInCart()).isTrue();
        assertThat(shopper.text()).contains("Your order has not been placed");
        assertThat(variants.available(dress)).isEqualTo(1);
        assertThat(asked(line)).as("what the bank was asked").containsOnly("UNCONFIRMED");
    }

    private StockLevel level() {
        return ledger.levels(List.of(dress.skuId())).get(dress.skuId()).get(0);
    }

    /** What the books say is on hand. */
    private long booked() {
        return RunningDemo.jdbc()
                .queryForObject(
                        "SELECT SUM(DELTA) FROM SHW_STOCK_MOVEMENT WHERE SKU_ID = ? AND LOCATION = 'web'",
                        Long.class,
                        dress.skuId());
    }

    /** The kinds of all transactions about the order of that line. */
    private static List<String> asked(long line) {
        return RunningDemo.jdbc()
                .queryForList(
                        "SELECT T.TRANSACTION_TYPE FROM BLC_ORDER_PAYMENT_TRANSACTION T"
                                + " JOIN BLC_ORDER_PAYMENT P ON P.ORDER_PAYMENT_ID = T.ORDER_PAYMENT"
                                + " JOIN BLC_ORDER_ITEM I ON I.ORDER_ID = P.ORDER_ID WHERE I.ORDER_ITEM_ID = ?",
                        String.class,
                        line);
    }

    private static String path() {
        return RunningDemo.siteBean("blCatalogService", CatalogService.class)
                .findProductById(PRODUCT)
                .getUrl()
                .substring(1);
    }
}
