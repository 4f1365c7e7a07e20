package org.shelfwise.site.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.site.availability.Catalogue.BLUE;
import static org.shelfwise.site.availability.Catalogue.MEDIUM;
import static org.shelfwise.site.availability.Catalogue.RED;
import static org.shelfwise.site.availability.Catalogue.SMALL;
import static org.shelfwise.site.availability.Shop.variant;

import java.util.List;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.codehaus.jackson.JsonNode;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.site.Storefront;

class StructuredDataTest {

    private final Shop shop = new Shop();
    private final Storefront storefront = new Storefront(shop);

    @Test
    void variants_are_a_group_with_an_offer_each() throws Exception {
        Product dress = Catalogue.dress(7, "Anna");
        Catalogue.sku(dress, 101, "49.90");
        dressStock();

        JsonNode group = data(dress);

        assertThat(group.get("@type").asText()).isEqualTo("ProductGroup");
        assertThat(group.get("productGroupID").asText()).isEqualTo("7");
        assertThat(group.get("variesBy").toString())
                .isEqualTo("[\"https://schema.org/color\",\"https://schema.org/size\"]");
        JsonNode red = group.get("hasVariant").get(0);
        assertThat(red.get("sku").asText()).isEqualTo("101");
        assertThat(red.get("color").asText()).isEqualTo("Red");
        assertThat(red.get("size").asText()).isEqualTo("S");
        JsonNode offer = red.get("offers");
        assertThat(offer.get("price").asText()).isEqualTo("49.90");
        assertThat(offer.get("priceCurrency").asText()).isEqualTo("EUR");
        assertThat(offer.get("availability").asText()).isEqualTo("https://schema.org/LimitedAvailability");
        assertThat(offer.get("url").asText()).isEqualTo("http://localhost/p/7?sku=101");
    }

    @Test
    void a_product_without_options_is_a_product_with_its_offer() throws Exception {
        shop.stocks(3, AvailabilityStatus.SOLD_OUT, null);

        JsonNode product = data(Catalogue.product(3, "Scarf"));

        assertThat(product.get("@type").asText()).isEqualTo("Product");
        assertThat(product.get("offers").get("availability").asText()).isEqualTo("https://schema.org/SoldOut");
        assertThat(product.get("offers").get("price").asText()).isEqualTo("49.90");
    }

    @Test
    void a_product_none_of_whose_variants_is_on_sale_any_more_says_so() throws Exception {
        shop.stocks(7, AvailabilityStatus.DISCONTINUED);

        JsonNode dress = data(Catalogue.dress(7, "Anna"));

        assertThat(dress.get("offers").get("availability").asText()).isEqualTo("https://schema.org/Discontinued");
        assertThat(dress.get("offers").get("url").asText()).isEqualTo("http://localhost/p/7");
    }

    @Test
    void an_option_that_schema_org_does_not_know_is_told_as_a_property() throws Exception {
        Product ring = Catalogue.with(
                Catalogue.product(5, "Ring"), Catalogue.option("STONE", "Stone", Catalogue.value(31, "Opal")));
        shop.stocks(5, List.of(variant(501, AvailabilityStatus.IN_STOCK, null, 31L)));

        JsonNode property =
                data(ring).get("hasVariant").get(0).get("additionalProperty").get(0);

        assertThat(property.get("name").asText()).isEqualTo("Stone");
        assertThat(property.get("value").asText()).isEqualTo("Opal");
    }

    @Test
    void a_hostile_name_can_neither_end_the_script_nor_reach_the_page_as_markup() throws Exception {
        String hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&";
        Product dress = Catalogue.with(
                Catalogue.product(7, hostile), Catalogue.option("COLOR", hostile, Catalogue.value(RED, hostile)));
        shop.stocks(7, List.of(variant(101, AvailabilityStatus.LOW_STOCK, 1, RED)));

        Document page = storefront.page("product", Map.of("product", dress));

        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("[onerror]")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo(hostile);
        assertThat(page.select("[data-shelf-option-value]").attr("value")).isEqualTo(hostile);
        assertThat(json(page).get("name").asText()).isEqualTo(hostile);
    }

    private void dressStock() {
        shop.stocks(
                7,
                List.of(
                        variant(101, AvailabilityStatus.LOW_STOCK, 2, RED, SMALL),
                        variant(104, AvailabilityStatus.SOLD_OUT, null, BLUE, MEDIUM)));
    }

    private JsonNode data(Product product) throws Exception {
        return json(storefront.page("product", Map.of("product", product)));
    }

    private static JsonNode json(Document page) throws Exception {
        return Json.of(page.selectFirst("script[type=application/ld+json]").data());
    }
}
