package org.shelfwise.core.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.stock.StockLocations.WEB;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.SkuSource.CountedSku;
import org.shelfwise.core.stock.StockFixture;
import org.shelfwise.core.stock.StockImport;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;
import org.springframework.jdbc.core.JdbcTemplate;

/** The platform's tables stand here with no more columns than are read. */
class PlatformSkuSourceTest {

    @OnEachDatabase
    void the_shops_counted_skus_are_taken_over_and_only_those(TestDatabase database) {
        JdbcTemplate jdbc = shop(database);
        sku(jdbc, 1, "CHECK_QUANTITY", 5, null);
        sku(jdbc, 2, "ALWAYS_AVAILABLE", 5, null);
        sku(jdbc, 3, "CHECK_QUANTITY", null, null);
        sku(jdbc, 4, null, 5, null);
        sku(jdbc, 5, "CHECK_QUANTITY", -3, null);
        sku(jdbc, 6, "UNAVAILABLE", 5, null);

        assertThat(source(database).untrackedAfter(Long.MIN_VALUE, 10))
                .containsExactly(new CountedSku(1, 5), new CountedSku(5, 0));
    }

    @OnEachDatabase
    void a_variant_without_a_type_has_its_default_skus_or_else_its_categorys(TestDatabase database) {
        JdbcTemplate jdbc = shop(database);
        jdbc.update("INSERT INTO BLC_CATEGORY VALUES (900, 'CHECK_QUANTITY')");
        product(jdbc, 500, 1, null);
        sku(jdbc, 1, "CHECK_QUANTITY", 7, 500L);
        variant(jdbc, 2, "", 500);
        variant(jdbc, 3, "ALWAYS_AVAILABLE", 500);
        product(jdbc, 501, 4, 900L);
        sku(jdbc, 4, "", 8, 501L);
        variant(jdbc, 5, null, 501);

        assertThat(source(database).untrackedAfter(Long.MIN_VALUE, 10))
                .extracting(CountedSku::skuId)
                .containsExactly(1L, 2L, 4L, 5L);
    }

    @OnEachDatabase
    void a_shop_that_never_counted_has_nothing_to_take_over(TestDatabase database) {
        database.jdbc().execute("CREATE TABLE BLC_SKU (SKU_ID BIGINT PRIMARY KEY)");

        assertThat(source(database).untrackedAfter(Long.MIN_VALUE, 10)).isEmpty();
    }

    @OnEachDatabase
    void importing_twice_and_on_several_nodes_opens_each_level_once(TestDatabase database) throws Exception {
        JdbcTemplate jdbc = shop(database);
        LongStream.rangeClosed(1, 50).forEach(id -> sku(jdbc, id, "CHECK_QUANTITY", 2, null));
        StockFixture stock = StockFixture.on(database).withOnHand(9, 7);
        Callable<Integer> node = () -> imports(stock).run();

        List<Integer> opened = Threads.together(4, i -> node);

        assertThat(opened.stream().mapToInt(Integer::intValue).sum()).isEqualTo(49);
        assertThat(imports(stock).run()).isZero();
        assertThat(stock.ledger().available(WEB, List.of(1L, 7L, 50L)))
                .containsOnly(Map.entry(1L, 2L), Map.entry(7L, 9L), Map.entry(50L, 2L));
        assertThat(stock.ledger().movements(50, 10, null)).singleElement().satisfies(movement -> {
            assertThat(movement.cause()).isEqualTo(MovementCause.OPENING);
            assertThat(movement.delta()).isEqualTo(2);
        });
    }

    @OnEachDatabase
    void only_skus_of_the_shop_exist(TestDatabase database) {
        sku(shop(database), 1, null, null, null);

        assertThat(source(database).existing(List.of(1L, 2L, -1L))).containsExactly(1L);
        assertThat(source(database).existing(List.of())).isEmpty();
    }

    private static StockImport imports(StockFixture stock) {
        return stock.importer(source(stock.database()), 20);
    }

    private static PlatformSkuSource source(TestDatabase database) {
        return new PlatformSkuSource(database.jdbc());
    }

    private static JdbcTemplate shop(TestDatabase database) {
        JdbcTemplate jdbc = database.jdbc();
        jdbc.execute("CREATE TABLE BLC_SKU (SKU_ID BIGINT PRIMARY KEY, INVENTORY_TYPE VARCHAR(255),"
                + " QUANTITY_AVAILABLE INTEGER, DEFAULT_PRODUCT_ID BIGINT)");
        jdbc.execute("CREATE TABLE BLC_PRODUCT (PRODUCT_ID BIGINT PRIMARY KEY, DEFAULT_SKU_ID BIGINT,"
                + " DEFAULT_CATEGORY_ID BIGINT)");
        jdbc.execute("CREATE TABLE BLC_PRODUCT_SKU_XREF (SKU_ID BIGINT PRIMARY KEY, PRODUCT_ID BIGINT)");
        jdbc.execute("CREATE TABLE BLC_CATEGORY (CATEGORY_ID BIGINT PRIMARY KEY, INVENTORY_TYPE VARCHAR(255))");
        return jdbc;
    }

    private static void sku(JdbcTemplate jdbc, long id, String type, Integer quantity, Long defaultOf) {
        jdbc.update("INSERT INTO BLC_SKU VALUES (?, ?, ?, ?)", id, type, quantity, defaultOf);
    }

    private static void variant(JdbcTemplate jdbc, long id, String type, long productId) {
        sku(jdbc, id, type, 1, null);
        jdbc.update("INSERT INTO BLC_PRODUCT_SKU_XREF VALUES (?, ?)", id, productId);
    }

    private static void product(JdbcTemplate jdbc, long id, long defaultSkuId, Long categoryId) {
        jdbc.update("INSERT INTO BLC_PRODUCT VALUES (?, ?, ?)", id, defaultSkuId, categoryId);
    }
}
