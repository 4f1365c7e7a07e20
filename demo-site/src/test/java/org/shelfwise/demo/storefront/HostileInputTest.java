package org.shelfwise.demo.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.demo.testing.HttpBrowser;
import org.shelfwise.demo.testing.RunningDemo;

/** What comes from outside and should not: each is answered with a readable page and nothing of the machinery. */
class HostileInputTest {

    private static final Pattern PRODUCT = Pattern.compile("card__link\" href=\"/([^\"]+)\"");
    private static final Pattern PRODUCT_ID = Pattern.compile("name=\"productId\" value=\"(\\d+)\"");

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

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "100", "two", "99999999999999", ""})
    void a_quantity_that_is_none_comes_back_with_the_reason(String quantity) {
        HttpResponse<String> page = readable(add(Map.of("productId", productId(), "quantity", quantity)));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Please choose a quantity from 1 to 99.");
    }

    @Test
    void option_values_of_another_product_are_refused() {
        HttpResponse<String> page = readable(add(Map.of(
                "productId", productId(),
                "quantity", "1",
                "itemAttributes['COLOR']", "Chartreuse",
                "itemAttributes['SIZE']", "Q")));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Please choose a colour and size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"itemAttributes[a][b]", "itemAttributes[", "class.classLoader.x"})
    void a_field_that_no_form_of_ours_has_is_refused(String field) {
        assertThat(readable(add(Map.of("productId", productId(), "quantity", "1", field, "x")))
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

    @Test
    void a_line_of_somebody_elses_cart_cannot_be_changed() {
        HttpResponse<String> page = readable(post("cart/updateQuantity", Map.of("orderItemId", "1", "quantity", "5")));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("This is no longer in your cart.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cart/add", "cart/remove", "checkout/delivery", "login_post.htm", "logout", "register"})
    void a_form_from_another_site_is_forbidden(String path) {
        assertThat(readable(browser.post(path, Map.of("productId", "1", "csrfToken", "forged")))
                        .statusCode())
                .isEqualTo(403);
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

    private String productId() {
        return HttpBrowser.first(PRODUCT_ID, browser.get(HttpBrowser.first(PRODUCT, browser.get("dresses"))));
    }

    private HttpResponse<String> add(Map<String, String> fields) {
        return post("cart/add", fields);
    }

    /** With a genuine token. */
    private HttpResponse<String> post(String path, Map<String, String> fields) {
        return browser.postFrom(browser.get("login"), path, fields);
    }
}
