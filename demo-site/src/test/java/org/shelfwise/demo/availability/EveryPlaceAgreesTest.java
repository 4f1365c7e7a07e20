package org.shelfwise.demo.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.demo.testing.Eventually.eventually;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpShopper;

/** In the running shop, all places that speak of a product's stock say the same, whatever the stock is. */
class EveryPlaceAgreesTest {

    /** A dress that no other test touches. */
    private static final long PRODUCT = 1054;

    private static final String PAGE = "dresses/bea-viscose-wrap-dress-" + PRODUCT;

    private final DemoVariants variants = DemoVariants.of(PRODUCT);
    private final Variant variant = variants.all().get(0);
    private final Map<String, String> options = variants.options(variant);

    @ParameterizedTest(name = "{0} units: {1}")
    @CsvSource({"60, in-stock, InStock, true", "2, low-stock, LimitedAvailability, true", "0, sold-out, SoldOut, false"
    })
    void page_structured_data_badge_facet_and_cart_say_the_same(
            long units, String status, String schemaOrg, boolean buyable) throws Throwable {
        variants.leaveOnly(variant, units);

        String page = new HttpShopper().looksAt(PAGE).text();
        assertThat(found("class=\"product\"[^>]*data-shelf-status=\"([a-z-]+)\"", page))
                .isEqualTo(status);
        assertThat(found("sku=" + variant.skuId() + "\",\"availability\":\"https://schema.org/([A-Za-z]+)\"", page))
                .as("JSON-LD of the variant")
                .isEqualTo(schemaOrg);
        assertThat(found(card(), new HttpShopper().looksAt("dresses").text()))
                .as("listing")
                .isEqualTo(status);
        eventually(() -> assertThat(found(
                        card(), new HttpShopper().looksAt("dresses?" + filter()).text()))
                .as("in the list filtered by its colour and size")
                .isEqualTo(buyable ? status : ""));
        assertThat(new HttpShopper().addsToCart(PAGE, PRODUCT, options, 1).isInCart())
                .as("cart takes it")
                .isEqualTo(buyable);
    }

    private String filter() {
        return "color=" + encoded(options.get("COLOR")) + "&size=" + encoded(options.get("SIZE"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String card() {
        return "data-shelf-product=\"" + PRODUCT + "\" data-shelf-status=\"([a-z-]+)\"";
    }

    /** The first group of the first match; empty when there is none. */
    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
