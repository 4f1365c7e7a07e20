package org.shelfwise.site.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.site.availability.Catalogue.BLUE;
import static org.shelfwise.site.availability.Catalogue.MEDIUM;
import static org.shelfwise.site.availability.Catalogue.RED;
import static org.shelfwise.site.availability.Catalogue.SMALL;
import static org.shelfwise.site.availability.Shop.variant;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.codehaus.jackson.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.springframework.mock.web.MockHttpServletResponse;

class VariantsControllerTest {

    private final Shop shop = new Shop();
    private final Product dress = Catalogue.dress(7, "Anna </script><b>");
    private final VariantsEndpoint endpoint = new VariantsEndpoint(shop, dress);

    @BeforeEach
    void stock() {
        Catalogue.sku(dress, 101, "49.90");
        stocks(2);
    }

    @Test
    void it_tells_what_exists_what_is_left_and_what_it_costs() throws Exception {
        JsonNode document = endpoint.document(7);

        JsonNode small = document.get("variants").get(0);
        assertThat(small.get("sku").asLong()).isEqualTo(101);
        assertThat(small.get("left").asLong()).isEqualTo(2);
        assertThat(small.get("message").asText()).isEqualTo("Only 2 left");
        assertThat(small.get("price").asText()).contains("49.90");
        assertThat(document.get("variants").get(1).get("left").isNull()).isTrue();
        assertThat(document.get("options")
                        .get(0)
                        .get("values")
                        .get(0)
                        .get("value")
                        .asText())
                .isEqualTo("Red");
    }

    /** A key that is new here must not tell one shopper about another: the document is the same for all. */
    @Test
    void it_tells_of_the_product_and_of_nobody() throws Exception {
        JsonNode document = endpoint.document(7);

        assertThat(document.getFieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "product", "status", "reason", "buyable", "message", "options", "variants", "words");
        assertThat(document.get("options")).allSatisfy(option -> {
            assertThat(option.getFieldNames()).toIterable().containsExactlyInAnyOrder("name", "label", "values");
            assertThat(option.get("values"))
                    .allSatisfy(value ->
                            assertThat(value.getFieldNames()).toIterable().containsExactlyInAnyOrder("id", "value"));
        });
        assertThat(document.get("variants")).allSatisfy(variant -> assertThat(variant.getFieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("sku", "values", "status", "reason", "buyable", "left", "message", "price"));
        assertThat(document.get("words").getFieldNames())
                .toIterable()
                .allMatch(key -> key.startsWith("picker.") || isStatus(key));
    }

    @Test
    void an_unchanged_document_is_not_sent_again() throws Exception {
        String tag = endpoint.answer("7").getHeader("ETag");

        MockHttpServletResponse again = endpoint.answer("7", "If-None-Match", tag);

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
    }

    @Test
    void a_proxy_that_compresses_does_not_defeat_the_tag() throws Exception {
        String tag = endpoint.answer("7").getHeader("ETag");

        assertThat(endpoint.answer("7", "If-None-Match", "\"other\", W/" + tag).getStatus())
                .isEqualTo(304);
    }

    @Test
    void one_unit_less_is_another_document() throws Exception {
        String tag = endpoint.answer("7").getHeader("ETag");
        stocks(1);

        MockHttpServletResponse changed = endpoint.answer("7", "If-None-Match", tag);

        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(changed.getHeader("ETag")).isNotEqualTo(tag);
    }

    @Test
    void no_cache_shows_it_again_without_asking() throws Exception {
        assertThat(endpoint.answer("7").getHeader("Cache-Control")).isEqualTo("private, no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "<script>", "999999999999999999999999", "7.5", "%00"})
    void what_is_no_id_is_refused_with_a_code(String id) throws Exception {
        MockHttpServletResponse answer = endpoint.answer(id);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(VariantsEndpoint.body(answer).get("code").asText()).isEqualTo("site.product-id");
        assertThat(answer.getContentAsString()).doesNotContain(id.length() > 1 ? id : "Exception");
    }

    @Test
    void a_product_that_is_not_there_is_refused_with_a_code() throws Exception {
        MockHttpServletResponse answer = endpoint.answer("8");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(VariantsEndpoint.body(answer).get("code").asText()).isEqualTo("site.product-unknown");
    }

    @Test
    void a_product_that_is_not_on_sale_yet_is_not_there() throws Exception {
        dress.getDefaultSku().setActiveStartDate(new Date(System.currentTimeMillis() + 86_400_000));

        assertThat(endpoint.answer("7").getStatus()).isEqualTo(404);
    }

    private static boolean isStatus(String key) {
        return Arrays.stream(AvailabilityStatus.values())
                .map(AvailabilityStatus::token)
                .anyMatch(key::equals);
    }

    private void stocks(int left) {
        shop.stocks(
                7,
                List.of(
                        variant(101, AvailabilityStatus.LOW_STOCK, left, RED, SMALL),
                        variant(104, AvailabilityStatus.IN_STOCK, null, BLUE, MEDIUM)));
    }
}
