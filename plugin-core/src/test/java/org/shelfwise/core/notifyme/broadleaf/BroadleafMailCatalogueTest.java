package org.shelfwise.core.notifyme.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.shelfwise.core.availability.AvailabilityFixture;
import org.shelfwise.core.notifyme.MailCatalogue;
import org.shelfwise.core.notifyme.MailItem;
import org.shelfwise.core.notifyme.MailPictures;
import org.shelfwise.core.testing.CountedStatements;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.ShopTables;
import org.shelfwise.core.testing.TestDatabase;

/** Product 40, a dress in red or blue, S or M, with the SKUs 400 (default), 401 (red, M) and 402 (blue, S). */
class BroadleafMailCatalogueTest {

    private static final String SHOP = "https://shop.example";
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Locale FINLAND_SWEDISH = Locale.forLanguageTag("sv-FI");

    private AvailabilityFixture fixture;
    private CatalogueTables tables;
    private MailCatalogue catalogue;

    @OnEachDatabase
    void a_mail_shows_the_variant_as_the_shop_does(TestDatabase database) {
        openShop(database);

        assertThat(item(401, Locale.ENGLISH))
                .isEqualTo(new MailItem(
                        "Dress",
                        "Red, M",
                        "€60.00",
                        SHOP + "/cmsstatic/red.jpg",
                        SHOP + "/dresses/alma?sku=401&blLocaleCode=en"));
    }

    @OnEachDatabase
    void a_product_without_variants_is_shown_without_a_choice(TestDatabase database) {
        openShop(database);
        product(50, "Scarf", "12");

        assertThat(item(500, Locale.ENGLISH))
                .isEqualTo(new MailItem("Scarf", "", "€12.00", null, SHOP + "/p/50?sku=500&blLocaleCode=en"));
    }

    @OnEachDatabase
    void the_mail_is_in_its_readers_language(TestDatabase database) {
        openShop(database);
        tables.skuName(400, "sv", "Klänning").valueText(1, "sv", "Röd").valueText(4, "sv", " ");

        MailItem swedish = item(401, SWEDISH);

        assertThat(swedish.name()).isEqualTo("Klänning");
        assertThat(swedish.variant()).isEqualTo("Röd, M");
        assertThat(swedish.price()).isEqualTo("60,00\u00A0€");
        assertThat(item(401, Locale.GERMAN).name()).isEqualTo("Dress");
    }

    @OnEachDatabase
    void a_text_for_the_readers_country_comes_before_one_for_the_language(TestDatabase database) {
        openShop(database);
        tables.skuName(400, "sv_FI", "Leninki").skuName(400, "sv", "Klänning").valueText(1, "sv", "Röd");

        assertThat(item(401, FINLAND_SWEDISH).name()).isEqualTo("Leninki");
        assertThat(item(401, FINLAND_SWEDISH).variant()).isEqualTo("Röd, M");
        assertThat(item(401, SWEDISH).name()).isEqualTo("Klänning");
    }

    @OnEachDatabase
    void a_text_of_something_else_with_the_same_id_is_not_taken(TestDatabase database) {
        openShop(database);
        tables.translation("Product", 400, "name", "sv", "Produkt")
                .translation("Sku", 400, "description", "sv", "Beskrivning")
                .translation("ProdOption", 1, "attributeValue", "sv", "Val");

        assertThat(item(401, SWEDISH).name()).isEqualTo("Dress");
        assertThat(item(401, SWEDISH).variant()).isEqualTo("Red, M");
    }

    @OnEachDatabase
    void the_price_is_the_one_that_the_reader_will_pay(TestDatabase database) {
        openShop(database);
        assertThat(item(402, Locale.ENGLISH).price())
                .as("with the surcharge for blue")
                .isEqualTo("€62.50");

        fixture.shop().set("BLC_SKU", 400, "SALE_PRICE", new BigDecimal("45.00"));
        assertThat(item(401, Locale.ENGLISH).price()).as("on sale").isEqualTo("€45.00");
        assertThat(item(402, Locale.ENGLISH).price()).as("on sale, in blue").isEqualTo("€47.50");

        fixture.shop().set("BLC_SKU", 402, "RETAIL_PRICE", new BigDecimal("40.00"));
        assertThat(item(402, Locale.ENGLISH).price())
                .as("of its own, below the sale price")
                .isEqualTo("€40.00");

        fixture.shop().set("BLC_SKU", 400, "RETAIL_PRICE", null);
        assertThat(item(401, Locale.ENGLISH).price()).as("no price").isEmpty();
    }

    @OnEachDatabase
    void a_price_has_the_currency_of_its_sku_or_else_the_shops(TestDatabase database) {
        openShop(database);
        tables.currency("JPY", false);
        fixture.shop().set("BLC_SKU", 401, "CURRENCY_CODE", "JPY");

        assertThat(item(401, Locale.ENGLISH).price()).isEqualTo("¥60");
        assertThat(item(402, Locale.ENGLISH).price()).isEqualTo("€62.50");
    }

    @OnEachDatabase
    void a_variant_without_a_picture_shows_its_products_main_one(TestDatabase database) {
        openShop(database);

        assertThat(item(402, Locale.ENGLISH).pictureUrl()).isEqualTo(SHOP + "/cmsstatic/dress.jpg");
    }

    @OnEachDatabase
    void a_picture_that_mail_programs_leave_blank_gives_way_to_the_next_one_or_to_none(TestDatabase database) {
        openShop(database);
        tables.picture(401, "primary", "/cmsstatic/red.SVG?large");
        assertThat(item(401, Locale.ENGLISH).pictureUrl())
                .as("beside a JPEG of its own")
                .isEqualTo(SHOP + "/cmsstatic/red.jpg");

        product(80, "Drawn", "10");
        fixture.shop().variant(80, 801);
        tables.picture(800, "primary", "/pictures/drawn.svg").picture(801, "primary", "/pictures/blue.svg#front");
        assertThat(item(801, Locale.ENGLISH).pictureUrl())
                .as("with drawings alone")
                .isNull();
    }

    @OnEachDatabase
    void a_shop_that_has_its_pictures_in_other_forms_names_them(TestDatabase database) {
        openShop(database);
        tables.picture(401, "primary", "/pictures/red.svg");
        catalogue = new BroadleafMailCatalogue(
                database.dataSource(),
                fixture.availability(),
                url -> Optional.of(url.replace(".svg", ".png?width=224")),
                SHOP);

        assertThat(item(401, Locale.ENGLISH).pictureUrl()).isEqualTo(SHOP + "/pictures/red.png?width=224");
    }

    @OnEachDatabase
    void what_the_shop_does_not_show_is_in_no_mail(TestDatabase database) {
        openShop(database);
        product(60, "Tomorrow", "1");
        fixture.shop()
                .set(
                        "BLC_SKU",
                        600,
                        "ACTIVE_START_DATE",
                        fixture.stock().clock().instant().plus(Duration.ofDays(1)));
        product(70, "Without a SKU of its own", "1");
        fixture.shop().variant(70, 701);
        database.jdbc().update("DELETE FROM BLC_PRODUCT_SKU_XREF WHERE SKU_ID = 701");

        assertThat(catalogue.items(List.of(401L, 600L, 701L, 9_999L), Locale.ENGLISH))
                .containsOnlyKeys(401L);
        assertThat(catalogue.items(List.of(), Locale.ENGLISH)).isEmpty();
    }

    @OnEachDatabase
    void what_will_not_come_back_is_still_called_by_its_name(TestDatabase database) {
        openShop(database);
        fixture.shop()
                .set(
                        "BLC_SKU",
                        400,
                        "ACTIVE_END_DATE",
                        fixture.stock().clock().instant().minus(Duration.ofDays(1)));

        assertThat(item(401, Locale.ENGLISH).name()).isEqualTo("Dress");
        assertThat(item(401, Locale.ENGLISH).url())
                .as("the platform has no page for it")
                .isNull();
    }

    @OnEachDatabase
    void what_was_deleted_in_the_admin_is_still_called_by_its_name_and_leads_nowhere(TestDatabase database) {
        openShop(database);
        fixture.shop().set("BLC_PRODUCT", 40, "ARCHIVED", "Y");
        product(41, "Shirt dress", "50");
        fixture.stock().withOnHand(5, 410);

        MailItem deleted = item(401, Locale.ENGLISH);

        assertThat(deleted.name()).isEqualTo("Dress");
        assertThat(deleted.variant()).isEqualTo("Red, M");
        assertThat(deleted.url()).isNull();
        assertThat(catalogue.alternatives(401, 40L, Locale.ENGLISH, 3))
                .extracting(MailItem::name)
                .containsExactly("Shirt dress");
    }

    @OnEachDatabase
    void of_a_variant_whose_row_is_gone_the_product_is_known_and_what_is_like_it(TestDatabase database) {
        openShop(database);
        product(41, "Shirt dress", "50");
        fixture.stock().withOnHand(5, 402, 410);
        tables.skuName(400, "sv", "Klänning");
        database.jdbc().update("DELETE FROM BLC_PRODUCT_SKU_XREF WHERE SKU_ID = 401");
        database.jdbc().update("DELETE FROM BLC_SKU WHERE SKU_ID = 401");

        assertThat(catalogue.items(List.of(401L), SWEDISH)).isEmpty();
        assertThat(catalogue.ofProduct(40, SWEDISH))
                .contains(new MailItem(
                        "Klänning", null, "", SHOP + "/cmsstatic/dress.jpg", SHOP + "/dresses/alma?blLocaleCode=sv"));
        assertThat(catalogue.alternatives(401, 40L, SWEDISH, 3))
                .extracting(MailItem::name)
                .containsExactly("Shirt dress");
        assertThat(catalogue.alternatives(401, null, SWEDISH, 3)).isEmpty();
        assertThat(catalogue.ofProduct(9_999, SWEDISH)).isEmpty();
    }

    @OnEachDatabase
    void a_product_that_went_with_its_variant_is_named_and_leads_nowhere(TestDatabase database) {
        openShop(database);
        fixture.shop().set("BLC_PRODUCT", 40, "ARCHIVED", "Y");

        assertThat(catalogue.ofProduct(40, Locale.ENGLISH).orElseThrow().url()).isNull();
    }

    @OnEachDatabase
    void a_variant_that_will_not_come_back_leads_to_the_page_of_those_that_are_left(TestDatabase database) {
        openShop(database);
        fixture.shop()
                .set(
                        "BLC_SKU",
                        401,
                        "ACTIVE_END_DATE",
                        fixture.stock().clock().instant().minus(Duration.ofDays(1)));

        assertThat(item(401, Locale.ENGLISH).url()).isEqualTo(SHOP + "/dresses/alma?sku=401&blLocaleCode=en");
    }

    @OnEachDatabase
    void a_large_wave_costs_no_more_statements_than_a_small_one(TestDatabase database) {
        openShop(database);
        CountedStatements counted = new CountedStatements(database.dataSource());
        MailCatalogue counting =
                new BroadleafMailCatalogue(counted.dataSource(), fixture.availability(), MailPictures.raster(), SHOP);
        LongStream.range(1_000, 1_100).forEach(id -> fixture.shop().variant(40, id, 1, 3));

        counting.items(List.of(401L), Locale.ENGLISH);
        int few = counted.reset();
        Map<Long, MailItem> many =
                counting.items(LongStream.range(1_000, 1_100).boxed().toList(), Locale.ENGLISH);

        assertThat(many).hasSize(100);
        assertThat(counted.reset()).isEqualTo(few);
    }

    @OnEachDatabase
    void whoever_waits_in_vain_is_shown_what_can_be_bought_now(TestDatabase database) {
        openShop(database);
        for (long id : List.of(37L, 39L, 42L, 44L)) {
            product(id, "Dress " + id, "50");
        }
        product(41, "Of another category", "50");
        fixture.shop().set("BLC_PRODUCT", 41, "DEFAULT_CATEGORY_ID", 2L);
        product(43, "Deleted", "50");
        fixture.shop().set("BLC_PRODUCT", 43, "ARCHIVED", "Y");
        fixture.stock().withOnHand(5, 370, 410, 420, 430, 440).withOnHand(0, 390);
        tables.skuName(420, "sv", "Klänning 42");

        List<MailItem> alternatives = catalogue.alternatives(401, null, SWEDISH, 3);

        assertThat(alternatives)
                .containsExactly(
                        new MailItem("Klänning 42", "", "50,00\u00A0€", null, SHOP + "/p/42?blLocaleCode=sv"),
                        new MailItem("Dress 37", "", "50,00\u00A0€", null, SHOP + "/p/37?blLocaleCode=sv"),
                        new MailItem("Dress 44", "", "50,00\u00A0€", null, SHOP + "/p/44?blLocaleCode=sv"));
        assertThat(catalogue.alternatives(401, null, SWEDISH, 1)).hasSize(1);
        assertThat(catalogue.alternatives(9_999, null, SWEDISH, 3)).isEmpty();
    }

    @OnEachDatabase
    void a_product_of_no_category_has_nothing_like_it(TestDatabase database) {
        openShop(database);
        fixture.shop().set("BLC_PRODUCT", 40, "DEFAULT_CATEGORY_ID", null);

        assertThat(catalogue.alternatives(401, null, SWEDISH, 3)).isEmpty();
    }

    private void openShop(TestDatabase database) {
        fixture = AvailabilityFixture.on(database);
        tables = new CatalogueTables(database);
        catalogue =
                new BroadleafMailCatalogue(database.dataSource(), fixture.availability(), MailPictures.raster(), SHOP);
        tables.currency("EUR", true)
                .option(1, 2)
                .option(2, 1)
                .option(3, null)
                .value(1, 2, "Red", null)
                .value(2, 2, "Blue", "2.50")
                .value(3, 1, "S", null)
                .value(4, 1, "M", null);
        product(40, "Dress", "60");
        ShopTables shop = fixture.shop();
        shop.set("BLC_PRODUCT", 40, "URL", "/dresses/alma");
        shop.variant(40, 401, 4, 1).variant(40, 402, 3, 2);
        tables.picture(400, "back", "/cmsstatic/back.jpg")
                .picture(400, "primary", "/cmsstatic/dress.jpg")
                .picture(401, "RED", "/cmsstatic/red.jpg");
    }

    private void product(long id, String name, String price) {
        fixture.shop()
                .product(id, 3L, id * 10)
                .set("BLC_PRODUCT", id, "URL", "/p/" + id)
                .set("BLC_SKU", id * 10, "NAME", name)
                .set("BLC_SKU", id * 10, "RETAIL_PRICE", new BigDecimal(price));
    }

    private MailItem item(long skuId, Locale locale) {
        return catalogue.items(List.of(skuId), locale).get(skuId);
    }
}
