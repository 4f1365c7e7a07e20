package org.shelfwise.demo.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.demo.testing.Eventually.eventually;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpShopper;

/** In the running shop, all places that speak of a product's stock say the same, whatever has happened to it. */
class EveryPlaceAgreesTest {

    /** A dress that no other test touches; the search finds it alone by this number. */
    private static final long PRODUCT = 1054;

    private static final String PAGE = "dresses/bea-viscose-wrap-dress-" + PRODUCT;

    private final DemoVariants variants = DemoVariants.of(PRODUCT);
    private final Variant variant = variants.all().get(0);
    private final Map<String, String> options = variants.options(variant);
    private final HttpShopper early = new HttpShopper();

    /** Somebody has one in the cart before anything happens. */
    @BeforeEach
    void plenty() {
        variants.leaveOnly(variant, 60);
        assertThat(early.addsToCart(PAGE, PRODUCT, options, 1).isInCart()).isTrue();
    }

    @AfterEach
    void back_on_sale() {
        variants.change(Happening::undo);
    }

    @ParameterizedTest
    @EnumSource
    void page_structured_data_document_badge_facet_and_cart_say_the_same(Happening now) throws Throwable {
        variants.leaveOnly(variant, now.units);
        variants.change(now.change);

        assertThat(found("class=\"product\"[^>]*data-shelf-status=\"([a-z-]+)\"", text(PAGE)))
                .isEqualTo(now.status);
        assertThat(found("\"url\":\"[^\"]*" + PRODUCT + offered(now) + "\",\"availability\":\"([^\"]+)\"", text(PAGE)))
                .as("structured data")
                .isEqualTo("https://schema.org/" + now.schemaOrg);
        assertThat(text("shelf/products/" + PRODUCT + "/variants.json"))
                .startsWith("{\"product\":" + PRODUCT + ",\"status\":\"" + now.status + "\",\"reason\":\"" + now.reason
                        + "\",\"buyable\":" + now.isBuyable() + ",");
        assertThat(found(card(), text("dresses"))).as("listing").isEqualTo(now.status);
        assertThat(found(badge(), text("dresses"))).as("badge").isEqualTo(now.isPlain() ? "" : now.status);
        eventually(() -> facetsSay(now));
        cartSays(now);
    }

    private void facetsSay(Happening now) {
        String filter = "color=" + encoded(options.get("COLOR")) + "&size=" + encoded(options.get("SIZE"));
        assertThat(found(card(), text("dresses?" + filter)))
                .as("in the list filtered by its colour and size")
                .isEqualTo(now.isBuyable() ? now.status : "");
        assertThat(text("search?q=" + PRODUCT).contains("name=\"size\" value=\"" + options.get("SIZE") + "\""))
                .as("its size among the facet's values")
                .isEqualTo(now.isBuyable());
    }

    private void cartSays(Happening now) {
        assertThat(new HttpShopper().addsToCart(PAGE, PRODUCT, options, 1).isInCart())
                .as("cart takes it")
                .isEqualTo(now.isBuyable());
        assertThat(found(
                        "data-shelf-line=\"\\d+\" data-shelf-status=\"([a-z-]+)\"",
                        early.looksAt("cart").text()))
                .as("in the cart of who was early")
                .isEqualTo(now.isBuyable() ? "" : now.status);
    }

    /** Variants that are not on sale are not offered; then the offer is the product's. */
    private String offered(Happening now) {
        return now.hasVariants() ? "\\?sku=" + variant.skuId() : "";
    }

    private static String text(String path) {
        return new HttpShopper().looksAt(path).text();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String card() {
        return "data-shelf-product=\"" + PRODUCT + "\" data-shelf-status=\"([a-z-]+)\"";
    }

    private static String badge() {
        return "data-shelf-badge=\"" + PRODUCT + "\" data-shelf-status=\"([a-z-]+)\"";
    }

    /** The first group of the first match; empty when there is none. */
    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
