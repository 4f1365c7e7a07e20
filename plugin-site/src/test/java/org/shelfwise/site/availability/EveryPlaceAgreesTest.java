package org.shelfwise.site.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.site.availability.Catalogue.BLUE;
import static org.shelfwise.site.availability.Catalogue.MEDIUM;
import static org.shelfwise.site.availability.Catalogue.RED;
import static org.shelfwise.site.availability.Catalogue.SMALL;
import static org.shelfwise.site.availability.Shop.variant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.codehaus.jackson.JsonNode;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.site.Storefront;

/** Badge, card, picker, list of variants, structured data and JSON document say the same, whatever the status. */
class EveryPlaceAgreesTest {

    private final Shop shop = new Shop();
    private final Storefront storefront = new Storefront(shop);
    private final StockWords words = new StockWords(Storefront.messages());

    @ParameterizedTest
    @EnumSource(AvailabilityStatus.class)
    void whatever_the_status_of_a_product(AvailabilityStatus status) throws Exception {
        Product dress = dress(status);
        String token = status.token();

        Document page = storefront.page("product", Map.of("product", dress));

        assertThat(page.select("main").attr("data-shelf-status")).isEqualTo(token);
        assertThat(page.select("[data-shelf-option-value]").eachAttr("data-shelf-status"))
                .containsOnly(token);
        assertThat(page.select("[data-shelf-variant]").eachAttr("data-shelf-status"))
                .containsOnly(token);
        assertThat(page.select("[data-shelf-variant] td").eachText()).containsOnly(words.of(status, Locale.ENGLISH));
        assertThat(page.select(".shelf-badge").eachText()).isEqualTo(badge(status));
        assertThat(page.select("[data-shelf-option-value][aria-disabled=true]")).hasSize(status.isBuyable() ? 0 : 4);
        assertThat(page.select("[data-shelf-addtocart]").hasAttr("disabled")).isEqualTo(!status.isBuyable());
        JsonNode structured =
                Json.of(page.selectFirst("script[type=application/ld+json]").data());
        assertThat(structured.findValuesAsText("availability")).hasSize(2).containsOnly(status.schemaOrgUrl());
    }

    @ParameterizedTest
    @EnumSource(AvailabilityStatus.class)
    void the_listing_says_what_the_product_page_says(AvailabilityStatus status) {
        Product dress = dress(status);

        Document page = storefront.page("listing", Map.of("products", List.of(dress)));

        assertThat(page.select("article").attr("data-shelf-status")).isEqualTo(status.token());
        assertThat(page.select(".shelf-badge").eachText()).isEqualTo(badge(status));
    }

    @ParameterizedTest
    @EnumSource(AvailabilityStatus.class)
    void so_does_the_document_that_feeds_the_script(AvailabilityStatus status) throws Exception {
        JsonNode document = new VariantsEndpoint(shop, dress(status)).document(7);

        assertThat(document.get("status").asText()).isEqualTo(status.token());
        assertThat(document.get("buyable").asBoolean()).isEqualTo(status.isBuyable());
        assertThat(document.get("message").asText()).isEqualTo(words.of(status, Locale.ENGLISH));
        assertThat(document.get("variants")).hasSize(2).allSatisfy(variant -> {
            assertThat(variant.get("status").asText()).isEqualTo(status.token());
            assertThat(variant.get("message").asText()).isEqualTo(words.of(status, Locale.ENGLISH));
        });
    }

    private Product dress(AvailabilityStatus status) {
        shop.stocks(7, List.of(variant(101, status, null, RED, SMALL), variant(104, status, null, BLUE, MEDIUM)));
        return Catalogue.dress(7, "Anna");
    }

    private List<String> badge(AvailabilityStatus status) {
        return status == AvailabilityStatus.IN_STOCK ? List.of() : List.of(words.of(status, Locale.ENGLISH));
    }
}
