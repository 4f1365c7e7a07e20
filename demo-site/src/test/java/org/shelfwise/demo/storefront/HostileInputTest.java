package org.shelfwise.demo.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.demo.testing.RunningDemo;

/** What comes from outside and should not: each is answered with a readable page and nothing of the machinery. */
class HostileInputTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\" value=\"([^\"]+)\"");
    private static final Pattern PRODUCT = Pattern.compile("card__link\" href=\"/([^\"]+)\"");
    private static final Pattern PRODUCT_ID = Pattern.compile("name=\"productId\" value=\"(\\d+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

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
    void a_broken_link_still_shows_the_shop(String path) throws Exception {
        assertThat(readable(get(path)).statusCode()).isEqualTo(200);
    }

    @Test
    void script_in_a_search_is_shown_as_text() throws Exception {
        HttpResponse<String> page = readable(get("search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%27%22"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource({"no-such-page,404", "product/1,404", "confirmation/1,404", "cart/add,405", "error,404"})
    void what_is_not_there_is_said_to_be_not_there(String path, int status) throws Exception {
        assertThat(readable(get(path)).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "100", "two", "99999999999999", ""})
    void a_quantity_that_is_none_comes_back_with_the_reason(String quantity) throws Exception {
        HttpResponse<String> page = readable(add(Map.of("productId", productId(), "quantity", quantity)));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Please choose a quantity from 1 to 99.");
    }

    @Test
    void option_values_of_another_product_are_refused() throws Exception {
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
    void a_field_that_no_form_of_ours_has_is_refused(String field) throws Exception {
        assertThat(readable(add(Map.of("productId", productId(), "quantity", "1", field, "x")))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"999999999,404", "abc,400"})
    void a_product_that_is_none_cannot_be_added(String productId, int status) throws Exception {
        assertThat(readable(add(Map.of("productId", productId, "quantity", "1")))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void a_line_of_somebody_elses_cart_cannot_be_changed() throws Exception {
        HttpResponse<String> page = readable(
                post("cart/updateQuantity", Map.of("orderItemId", "1", "quantity", "5", "csrfToken", token())));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("This is no longer in your cart.");
    }

    @Test
    void a_form_from_another_site_is_forbidden() throws Exception {
        assertThat(readable(post("cart/add", Map.of("productId", "1", "quantity", "1")))
                        .statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> readable(HttpResponse<String> page) {
        assertThat(page.body())
                .contains("<h1", "skip-link")
                .doesNotContain("Exception", "org.broadleafcommerce.", "at org.");
        return page;
    }

    private String productId() throws Exception {
        return first(PRODUCT_ID, get(first(PRODUCT, get("dresses").body())).body());
    }

    private String token() throws Exception {
        return first(TOKEN, get("login").body());
    }

    private HttpResponse<String> add(Map<String, String> fields) throws Exception {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrfToken", token());
        return post("cart/add", form);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create(RunningDemo.siteUrl() + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s on the page", pattern).isTrue();
        return matcher.group(1);
    }
}
