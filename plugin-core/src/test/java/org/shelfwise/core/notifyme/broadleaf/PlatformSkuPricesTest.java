package org.shelfwise.core.notifyme.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcommerce.common.money.Money;
import org.shelfwise.core.notifyme.Amount;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.ShopTables;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class PlatformSkuPricesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @OnEachDatabase
    void a_variant_costs_what_the_platform_says_it_does(TestDatabase database) {
        new CatalogueTables(database).currency("USD", true);
        shop(database)
                .set("BLC_SKU", 301, "RETAIL_PRICE", new BigDecimal("69.00"))
                .set("BLC_SKU", 302, "SALE_PRICE", new BigDecimal("39.00"))
                .set("BLC_SKU", 303, "SALE_PRICE", new BigDecimal("99.00"))
                .set("BLC_SKU", 304, "SALE_PRICE", new BigDecimal("0.00"));

        Map<Long, Amount> prices = prices(database);

        assertThat(prices).hasSize(4);
        assertThat(prices.get(301L).text(Locale.US)).isEqualTo("$69.00");
        assertThat(prices.get(302L).text(Locale.US)).isEqualTo("$39.00");
        assertThat(prices.get(303L).text(Locale.US)).isEqualTo("$59.00");
        assertThat(prices.get(304L).text(Locale.US)).isEqualTo("$59.00");
    }

    @OnEachDatabase
    void no_price_is_shown_in_another_currency_than_it_is_charged_in(TestDatabase database) {
        new CatalogueTables(database)
                .currency("EUR", false)
                .currency("GEL", true)
                .currency("JPY", false);
        shop(database).set("BLC_SKU", 301, "CURRENCY_CODE", "JPY");

        Map<Long, Amount> prices = prices(database);

        assertThat(prices.get(301L).currency()).hasToString("JPY");
        assertThat(prices.get(302L).currency()).hasToString("GEL");
    }

    @OnEachDatabase
    void a_shop_whose_tables_name_no_currency_has_that_of_its_properties(TestDatabase database) {
        new CatalogueTables(database);
        shop(database);

        assertThat(prices(database).get(301L).currency()).isEqualTo(Money.defaultCurrency());
    }

    private static ShopTables shop(TestDatabase database) {
        ShopTables shop = new ShopTables(database, NOON).product(30, null, 300);
        for (long id = 301; id <= 304; id++) {
            shop.variant(30, id);
        }
        return shop.set("BLC_SKU", 300, "RETAIL_PRICE", new BigDecimal("59.00"));
    }

    private static Map<Long, Amount> prices(TestDatabase database) {
        return new PlatformSkuPrices(new NamedParameterJdbcTemplate(database.dataSource()))
                .of(List.of(301L, 302L, 303L, 304L, 4711L));
    }
}
