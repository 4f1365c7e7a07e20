package org.shelfwise.demo.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpBrowser;
import org.shelfwise.demo.testing.RunningDemo;

/** What comes from outside and should not: each is answered with a readable page and nothing of the machinery. */
class HostileInputTest {

    private static final Pattern LINE = Pattern.compile(
            "name=\"orderItemId\" value=\"(\\d+)\" />\\s*<label[^>]*>[^<]*</label>\\s*<input[^>]* value=\"(\\d+)\"");

    private static final Pattern CHOSEN = Pattern.compile("<input class=\"shelf-choice__input\"[^>]* checked=[^>]*>");

    private static final String DRESS = "dresses/hedda-linen-wrap-dress-1015";

    /** A dress that somebody else puts into a cart. */
    private static final long OTHER = 1070;

    private final HttpBrowser browser = new HttpBrowser(RunningDemo.siteUrl(), HttpClient.Redirect.NORMAL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dresses?sort=price",
                "dresses?sort=price+sideways",
                "dresses?page=-1&pageSize=x",
                "dresses?page=99999",
                "dresses?price=range%5B",
                "dresses?price=range[a:b]",
                "dresses?price=range%5B*%20TO%20*%5D",
                "dresses?color=%22)%20OR%20(*",
                "search?q=%22%22(((",
                "search?q=%7B!func%7Dx",
                "search?q=%00%5C",
                "?blLocaleCode=%27%22%3E"
            })
    void a_broken_link_still_shows_the_shop(String path) {
        assertThat(readable(browser.get(path)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/evil.example/", "//evil.example/", "/evil.example/dresses"})
    void a_link_with_too_many_slashes_shows_a_page_whose_own_links_stay_in_the_shop(String path) {
        HttpResponse<String> page = readable(browser.get(path));

        assertThat(page.body()).contains("href=\"/evil.example/").doesNotContain("=\"//");
    }

    @Test
    void script_in_a_search_is_shown_as_text() {
        HttpResponse<String> page = readable(browser.get("search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%27%22"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource({"no-such-page,404", "product/1,404", "confirmation/1,404", "cart/add,405", "error,404"})
    void what_is_not_there_is_said_to_be_not_there(String path, int status) {
        assertThat(readable(browser.get(path)).statusCode()).isEqualTo(status);
    }

    /** Each is refused, and what the shopper has in the cart stays as it was. */
    @Nested
    class AtTheCart {

        private final long product = 1015;
        private final DemoVariants dresses = DemoVariants.of(product);
        private List<String> held;

        @BeforeEach
        void something_is_in_it() {
            Map<String, String> options = dresses.options(dresses.all().get(0));
            held = fill(browser, product, options, 1);
        }

        @AfterEach
        void it_holds_what_it_held() {
            assertThat(cart(browser)).isEqualTo(held);
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1", "0", "100", "two", "99999999999999", ""})
        void a_quantity_that_is_none_comes_back_with_the_reason(String quantity) {
            HttpResponse<String> page =
                    readable(add(Map.of("productId", String.valueOf(product), "quantity", quantity)));

            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("Please choose a quantity from 1 to 99.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1", "100", "two", "99999999999999", ""})
        void a_line_keeps_its_quantity_when_the_new_one_is_none(String quantity) {
            HttpResponse<String> page =
                    readable(post("cart/updateQuantity", Map.of("orderItemId", line(held), "quantity", quantity)));

            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("Please choose a quantity");
        }

        /** The colour and the size of a jacket; each is there in the shop, and neither is made of this dress. */
        @ParameterizedTest
        @ValueSource(strings = {"COLOR", "SIZE", "COLOR and SIZE"})
        void option_values_of_another_product_are_refused(String foreign) {
            Map<String, String> own = dresses.options(dresses.all().get(0));
            Map<String, String> others = optionsThatItLacks();
            Map<String, String> form = new HashMap<>(Map.of("productId", String.valueOf(product), "quantity", "1"));
            own.forEach((name, value) ->
                    form.put("itemAttributes['" + name + "']", foreign.contains(name) ? others.get(name) : value));

            HttpResponse<String> page = readable(add(form));

            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("Please choose a colour and size");
        }

        @Test
        void a_sku_that_no_form_of_ours_names_is_not_added() {
            String foreign = String.valueOf(DemoVariants.of(OTHER).all().get(0).skuId());

            HttpResponse<String> page =
                    readable(add(Map.of("productId", String.valueOf(product), "quantity", "1", "skuId", foreign)));

            assertThat(page.statusCode()).isEqualTo(400);
        }

        @ParameterizedTest
        @ValueSource(strings = {"itemAttributes[a][b]", "itemAttributes[", "class.classLoader.x"})
        void a_field_that_no_form_of_ours_has_is_refused(String field) {
            assertThat(readable(add(Map.of("productId", String.valueOf(product), "quantity", "1", field, "x")))
                            .statusCode())
                    .isEqualTo(400);
        }

        @ParameterizedTest
        @CsvSource({"999999999,404", "abc,400"})
        void a_product_that_is_none_cannot_be_added(String productId, int status) {
            assertThat(readable(add(Map.of("productId", productId, "quantity", "1")))
                            .statusCode())
                    .isEqualTo(status);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "abc", "999999999999", ""})
        void a_line_that_is_none_cannot_be_changed(String line) {
            assertThat(readable(post("cart/updateQuantity", Map.of("orderItemId", line, "quantity", "5")))
                            .statusCode())
                    .isBetween(400, 409);
        }

        @ParameterizedTest
        @ValueSource(strings = {"cart/updateQuantity", "cart/remove"})
        void a_line_of_somebody_elses_cart_cannot_be_changed(String path) {
            HttpBrowser somebody = new HttpBrowser(RunningDemo.siteUrl(), HttpClient.Redirect.NORMAL);
            DemoVariants others = DemoVariants.of(OTHER);
            List<String> theirs =
                    fill(somebody, OTHER, others.options(others.all().get(0)), 2);

            HttpResponse<String> page = readable(post(path, Map.of("orderItemId", line(theirs), "quantity", "5")));

            assertThat(page.statusCode()).isEqualTo(409);
            assertThat(page.body()).contains("This is no longer in your cart.");
            assertThat(cart(somebody)).isEqualTo(theirs);
        }

        @Test
        void what_is_left_is_not_taken_for_a_line_of_somebody_elses_cart() {
            HttpBrowser somebody = new HttpBrowser(RunningDemo.siteUrl(), HttpClient.Redirect.NORMAL);
            DemoVariants others = DemoVariants.of(OTHER);
            Variant wanted = others.all().get(1);
            others.count(wanted, 3);
            List<String> theirs = fill(somebody, OTHER, others.options(wanted), 3);
            others.count(wanted, 1);

            HttpResponse<String> page = readable(post("shelf/cart/take-what-is-left", Map.of("line", line(theirs))));

            assertThat(page.body()).contains("data-shelf-notice=\"shelfwise.refusal.site.cart-line-unknown\"");
            assertThat(cart(somebody)).isEqualTo(theirs);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "cart/add",
                    "cart/remove",
                    "cart/updateQuantity",
                    "shelf/cart/take-what-is-left",
                    "checkout/delivery",
                    "login_post.htm",
                    "logout",
                    "register"
                })
        void a_form_from_another_site_is_forbidden(String path) {
            Map<String, String> form =
                    Map.of("productId", "1", "orderItemId", line(held), "quantity", "0", "csrfToken", "forged");

            assertThat(readable(browser.post(path, form)).statusCode()).isEqualTo(403);
        }

        /** A colour and a size that the shop has, but not for this product. */
        private Map<String, String> optionsThatItLacks() {
            Map<String, String> options = new HashMap<>();
            for (String name : List.of("COLOR", "SIZE")) {
                options.put(
                        name,
                        RunningDemo.jdbc()
                                .queryForObject(
                                        "SELECT MIN(V.ATTRIBUTE_VALUE) FROM BLC_PRODUCT_OPTION_VALUE V"
                                                + " JOIN BLC_PRODUCT_OPTION O ON O.PRODUCT_OPTION_ID = V.PRODUCT_OPTION_ID"
                                                + " WHERE O.ATTRIBUTE_NAME = ? AND V.ATTRIBUTE_VALUE NOT IN ("
                                                + "SELECT W.ATTRIBUTE_VALUE FROM BLC_PRODUCT_OPTION_VALUE W"
                                                + " JOIN BLC_PRODUCT_OPTION_XREF X ON X.PRODUCT_OPTION_ID = W.PRODUCT_OPTION_ID"
                                                + " WHERE X.PRODUCT_ID = ?)",
                                        String.class,
                                        name,
                                        product));
            }
            return options;
        }
    }

    @Test
    void a_link_to_a_product_with_the_sku_of_another_chooses_nothing() {
        String page = browser.get(DRESS).body();
        Variant foreign = DemoVariants.of(OTHER).all().get(0);
        Variant own = DemoVariants.of(1015).all().get(0);

        assertThat(chosen(browser.get(DRESS + "?sku=" + own.skuId()).body())).hasSize(2);
        HttpResponse<String> answer = readable(browser.get(DRESS + "?sku=" + foreign.skuId()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(chosen(answer.body())).isEqualTo(chosen(page)).isEmpty();
    }

    private static List<String> chosen(String page) {
        return CHOSEN.matcher(page).results().map(MatchResult::group).toList();
    }

    @Test
    void a_form_is_refused_in_the_language_that_the_shopper_reads() {
        browser.get("?blLocaleCode=sv");

        assertThat(browser.post("cart/add", Map.of("productId", "1")).body())
                .contains("lang=\"sv\"", "inte till\u00e5tet");
    }

    private static HttpResponse<String> readable(HttpResponse<String> page) {
        assertThat(page.body())
                .contains("<h1", "skip-link")
                .doesNotContain("Exception", "org.broadleafcommerce.", "at org.");
        return page;
    }

    /** @return what the cart holds then */
    private static List<String> fill(HttpBrowser browser, long product, Map<String, String> options, int quantity) {
        Map<String, String> form = new HashMap<>();
        options.forEach((name, value) -> form.put("itemAttributes['" + name + "']", value));
        form.put("productId", String.valueOf(product));
        form.put("quantity", String.valueOf(quantity));
        browser.postFrom(browser.get("login"), "cart/add", form);
        List<String> held = cart(browser);
        assertThat(held).hasSize(1).first().asString().endsWith("x" + quantity);
        return held;
    }

    /** Each line of the cart as {@code 1234x2}: its id and its quantity. */
    private static List<String> cart(HttpBrowser browser) {
        return LINE.matcher(browser.get("cart").body())
                .results()
                .map(line -> line.group(1) + "x" + line.group(2))
                .toList();
    }

    private static String line(List<String> cart) {
        return cart.get(0).split("x")[0];
    }

    private HttpResponse<String> add(Map<String, String> fields) {
        return post("cart/add", fields);
    }

    /** With a genuine token. */
    private HttpResponse<String> post(String path, Map<String, String> fields) {
        return browser.postFrom(browser.get("login"), path, fields);
    }
}
