package org.shelfwise.demo.boot;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shelfwise.demo.testing.AtOnce;
import org.shelfwise.demo.testing.HttpBrowser;
import org.shelfwise.demo.testing.HttpShopper;
import org.springframework.jdbc.core.JdbcTemplate;

/** Far more requests at once than the shop has threads, and far more threads than its database has connections. */
class BurstTest {

    /** Sold out in every colour in the demo's catalogue. */
    private static final long PRODUCT = 1006;

    private static final String FORM = "shelf/alerts/new?product=" + PRODUCT + "&kind=back-in-stock";
    private static final String DRESS = "dresses/astrid-linen-wrap-dress-1003";
    private static final List<String> PAGES = List.of("", "dresses", DRESS, "search?q=dress", FORM);

    private static final int SHOPPERS = 200;
    private static final int CARTS = 60;
    private static final int SIGN_UPS = 1_000;

    /** The default of {@code shelfwise.notifyme.asked-per-network-and-hour}. */
    private static final int A_NETWORK_AND_HOUR = 60;

    /** Far from what the pages take, and beyond the 30 seconds for which a request waits in vain for a connection. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Pattern VARIANT = Pattern.compile("<option[^>]* value=\"(\\d+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\" value=\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("(SHELFWISE_SITE=[^;]+)");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JdbcTemplate jdbc = PostgresDemo.jdbc();

    @Test
    void two_hundred_new_shoppers_at_once_all_get_their_pages() {
        List<HttpResponse<String>> answers = atOnce(IntStream.range(0, SHOPPERS)
                .mapToObj(shopper -> page(PAGES.get(shopper % PAGES.size())).build())
                .toList());

        assertThat(countedByStatus(answers)).containsExactly(Map.entry(200, (long) SHOPPERS));
    }

    /** A cart's first line has ids of its own in several tables: the platform fetches them on a second connection. */
    @Test
    void sixty_new_shoppers_at_once_all_get_something_into_their_carts() throws Exception {
        List<Boolean> filled = AtOnce.each(
                IntStream.range(0, CARTS).boxed().toList(), shopper -> new HttpShopper(PostgresDemo.siteUrl())
                        .addsToCart(DRESS, 1003, Map.of("COLOR", "Plum", "SIZE", "S"), 1)
                        .isInCart());

        assertThat(filled).hasSize(CARTS).containsOnly(true);
    }

    @Test
    void a_thousand_sign_ups_at_once_are_taken_to_the_limit_and_the_others_are_told_when_to_come_again() {
        HttpResponse<String> form = atOnce(List.of(page(FORM).build())).get(0);

        List<HttpResponse<String>> answers = atOnce(IntStream.range(0, SIGN_UPS)
                .mapToObj(number -> signUp(form, "burst-" + number + "@example.com"))
                .toList());

        Map<Integer, List<HttpResponse<String>>> byStatus =
                answers.stream().collect(groupingBy(HttpResponse::statusCode));
        assertThat(byStatus).containsOnlyKeys(200, 429);
        assertThat(texts(byStatus.get(200))).hasSize(1).allMatch(text -> text.contains("\"notifyme.asked\""));
        assertThat(texts(byStatus.get(429))).hasSize(1).allMatch(text -> text.contains("\"notifyme.too-many\""));
        assertThat(byStatus.get(429)).allSatisfy(answer -> assertThat(
                        answer.headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 3600L));
        int taken = byStatus.get(200).size();
        assertThat(taken).isBetween(A_NETWORK_AND_HOUR, A_NETWORK_AND_HOUR * hoursCounted());
        assertThat(rows("SHW_NOTIFY_SUBSCRIPTION", "SKU_ID = " + variant(form))).isEqualTo(taken);
        assertThat(rows("SHW_NOTIFY_ADDRESS", "ADDRESS LIKE 'burst-%'")).isEqualTo(taken);
        assertThat(rows("SHW_NOTIFY_MESSAGE", "KIND = 'CONFIRMATION'")).isEqualTo(taken);

        assertThat(countedByStatus(
                        atOnce(PAGES.stream().map(path -> page(path).build()).toList())))
                .containsOnlyKeys(200);
    }

    /** Of who has no session yet. */
    private static HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(URI.create(PostgresDemo.siteUrl() + path)).timeout(PATIENCE);
    }

    private static HttpRequest signUp(HttpResponse<String> form, String address) {
        Map<String, String> fields = Map.of(
                "csrfToken",
                HttpBrowser.first(TOKEN, form),
                "sku",
                variant(form),
                "kind",
                "back-in-stock",
                "units",
                "1",
                "address",
                address);
        return page("shelf/alerts")
                .header("Cookie", session(form))
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
                .build();
    }

    private static String variant(HttpResponse<String> form) {
        return HttpBrowser.first(VARIANT, form);
    }

    private static String session(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(SESSION::matcher)
                .filter(Matcher::find)
                .map(cookie -> cookie.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private List<HttpResponse<String>> atOnce(List<HttpRequest> requests) {
        List<CompletableFuture<HttpResponse<String>>> sent = requests.stream()
                .map(request -> http.sendAsync(request, BodyHandlers.ofString()))
                .toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private static Map<Integer, Long> countedByStatus(List<HttpResponse<String>> answers) {
        return answers.stream().collect(groupingBy(HttpResponse::statusCode, counting()));
    }

    private static Set<String> texts(List<HttpResponse<String>> answers) {
        return answers.stream().map(HttpResponse::body).collect(Collectors.toSet());
    }

    /** One, or two when the clock struck meanwhile: the counts then begin anew. */
    private int hoursCounted() {
        return jdbc.queryForObject("SELECT COUNT(DISTINCT WINDOW_AT) FROM SHW_NOTIFY_RATE", Integer.class);
    }

    private int rows(String table, String where) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table + " WHERE " + where, Integer.class);
    }
}
