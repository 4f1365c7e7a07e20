package org.shelfwise.demo.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shelfwise.demo.boot.PostgresDemo;
import org.shelfwise.demo.testing.AtOnce;
import org.shelfwise.demo.testing.HttpShopper;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sixteen shoppers at once fill baskets and pay, at a storefront over PostgreSQL, until all that they want is sold out: through
 * its forms, the platform's checkout service and the payment.
 */
class MixedBasketsTest {

    private static final int SHOPPERS = 16;
    private static final int WARES = 4;
    private static final int MOST_OF_ONE = 3;
    private static final int ROUNDS = 30;

    private record Ware(long skuId, long productId, String path, Map<String, String> options) {}

    private final JdbcTemplate jdbc = PostgresDemo.jdbc();
    private final List<Ware> wares = wares();

    @Test
    void the_books_the_orders_and_the_shelf_agree_when_the_last_unit_is_gone() throws Exception {
        Map<Long, Long> before = onHand();
        long newest = jdbc.queryForObject("SELECT MAX(ID) FROM SHW_STOCK_MOVEMENT", Long.class);

        List<HttpShopper> shoppers = shopUntilSoldOut();

        assertThat(shoppers).allSatisfy(MixedBasketsTest::boughtOrWasToldWhy);
        assertThat(shoppers)
                .filteredOn(HttpShopper::isInCart)
                .as("who came too late")
                .isNotEmpty();
        assertThat(onHand().values()).hasSize(WARES).containsOnly(0L);
        assertThat(ordered()).isEqualTo(before);
        assertThat(movedSince(newest)).isEqualTo(before);
        assertThat(lowestSince(newest)).isZero();
    }

    /** All fill their baskets, and only then all pay; those who come too late may come again. */
    private List<HttpShopper> shopUntilSoldOut() throws Exception {
        List<HttpShopper> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS && !isSoldOut(); round++) {
            Random random = new Random(round);
            List<Map<Ware, Integer>> wishes =
                    Stream.generate(() -> wish(random)).limit(SHOPPERS).toList();
            List<HttpShopper> atPayment = AtOnce.each(wishes, MixedBasketsTest::withBasket).stream()
                    .flatMap(Optional::stream)
                    .toList();
            all.addAll(AtOnce.each(atPayment, HttpShopper::pays));
        }
        return all;
    }

    /** Units of two wares or more, in any order. */
    private Map<Ware, Integer> wish(Random random) {
        List<Ware> shuffled = new ArrayList<>(wares);
        Collections.shuffle(shuffled, random);
        Map<Ware, Integer> units = new LinkedHashMap<>();
        shuffled.subList(0, 2 + random.nextInt(wares.size() - 1))
                .forEach(ware -> units.put(ware, 1 + random.nextInt(MOST_OF_ONE)));
        return units;
    }

    /** Who may not have so many takes fewer; who gets nothing at all leaves. */
    private static Optional<HttpShopper> withBasket(Map<Ware, Integer> wanted) {
        HttpShopper shopper = new HttpShopper(PostgresDemo.siteUrl());
        boolean any = false;
        for (Map.Entry<Ware, Integer> each : wanted.entrySet()) {
            any |= adds(shopper, each.getKey(), each.getValue());
        }
        return any ? Optional.of(shopper.goesToPayment()) : Optional.empty();
    }

    private static boolean adds(HttpShopper shopper, Ware ware, int atMost) {
        for (int units = atMost; units > 0; units--) {
            if (shopper.addsToCart(ware.path(), ware.productId(), ware.options(), units)
                    .isInCart()) {
                return true;
            }
        }
        return false;
    }

    private static void boughtOrWasToldWhy(HttpShopper shopper) {
        assertThat(shopper.hasBought()
                        || shopper.isInCart() && shopper.text().contains("Your order has not been placed"))
                .as("ended with status %d, at payment: %b", shopper.status(), shopper.isAtPayment())
                .isTrue();
    }

    /** One variant, with several units, of each of a few products that no other test buys. */
    private List<Ware> wares() {
        return jdbc.query(
                "SELECT DISTINCT ON (P.PRODUCT_ID) P.PRODUCT_ID, P.URL, L.SKU_ID FROM SHW_STOCK_LEVEL L"
                        + " JOIN BLC_PRODUCT_SKU_XREF X ON X.SKU_ID = L.SKU_ID"
                        + " JOIN BLC_PRODUCT P ON P.PRODUCT_ID = X.PRODUCT_ID"
                        + " WHERE P.PRODUCT_ID > 1010 AND L.LOCATION = 'web' AND L.HELD = 0"
                        + " AND L.ON_HAND BETWEEN 8 AND 12 ORDER BY P.PRODUCT_ID, L.SKU_ID LIMIT " + WARES,
                (row, i) -> new Ware(
                        row.getLong("SKU_ID"),
                        row.getLong("PRODUCT_ID"),
                        row.getString("URL").substring(1),
                        options(row.getLong("SKU_ID"))));
    }

    private Map<String, String> options(long skuId) {
        Map<String, String> options = new TreeMap<>();
        jdbc.query(
                "SELECT O.ATTRIBUTE_NAME, V.ATTRIBUTE_VALUE FROM BLC_SKU_OPTION_VALUE_XREF X"
                        + " JOIN BLC_PRODUCT_OPTION_VALUE V ON V.PRODUCT_OPTION_VALUE_ID = X.PRODUCT_OPTION_VALUE_ID"
                        + " JOIN BLC_PRODUCT_OPTION O ON O.PRODUCT_OPTION_ID = V.PRODUCT_OPTION_ID WHERE X.SKU_ID = ?",
                row -> {
                    options.put(row.getString(1), row.getString(2));
                },
                skuId);
        return options;
    }

    private boolean isSoldOut() {
        return onHand().values().stream().allMatch(units -> units == 0);
    }

    private Map<Long, Long> onHand() {
        return bySku("SELECT SKU_ID, ON_HAND FROM SHW_STOCK_LEVEL WHERE LOCATION = 'web' AND SKU_ID IN (%s)");
    }

    /** Units in all orders that were placed. */
    private Map<Long, Long> ordered() {
        return bySku("SELECT D.SKU_ID, SUM(I.QUANTITY) FROM BLC_DISCRETE_ORDER_ITEM D"
                + " JOIN BLC_ORDER_ITEM I ON I.ORDER_ITEM_ID = D.ORDER_ITEM_ID"
                + " JOIN BLC_ORDER O ON O.ORDER_ID = I.ORDER_ID"
                + " WHERE O.ORDER_STATUS = 'SUBMITTED' AND D.SKU_ID IN (%s) GROUP BY D.SKU_ID");
    }

    private Map<Long, Long> movedSince(long movement) {
        return bySku("SELECT SKU_ID, -SUM(DELTA) FROM SHW_STOCK_MOVEMENT WHERE ID > " + movement
                + " AND SKU_ID IN (%s) GROUP BY SKU_ID");
    }

    private long lowestSince(long movement) {
        return jdbc.queryForObject(
                "SELECT MIN(ON_HAND_AFTER - HELD_AFTER) FROM SHW_STOCK_MOVEMENT WHERE ID > ?", Long.class, movement);
    }

    private Map<Long, Long> bySku(String sql) {
        String ids = wares.stream().map(ware -> String.valueOf(ware.skuId())).collect(Collectors.joining(", "));
        Map<Long, Long> units = new TreeMap<>();
        jdbc.query(String.format(sql, ids), row -> {
            units.put(row.getLong(1), row.getLong(2));
        });
        return units;
    }
}
