package org.shelfwise.demo.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shelfwise.demo.testing.RunningDemo;

/** What fails where no page of the shop can be made is still told to people, and only what is for them. */
class PlainErrorsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @ParameterizedTest
    @CsvSource({"%00,400", "a%2fb,400"})
    void an_address_that_the_container_cannot_read_ends_on_a_readable_page(String path, int status) throws Exception {
        assertThat(readable(get(RunningDemo.siteUrl() + path), "/").statusCode())
                .isEqualTo(status);
        assertThat(readable(get(RunningDemo.adminUrl() + path), "/admin/").statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"no-such-section", "product/abc", "product/999999999", "product?startIndex=abc"})
    void the_admin_shows_no_stack_trace_when_the_platform_fails(String path) throws Exception {
        logIn();

        assertThat(readable(get(RunningDemo.adminUrl() + path), "/admin/").statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void a_forged_form_of_the_admin_is_forbidden() throws Exception {
        logIn();

        assertThat(readable(post("shelfwise-stock/book", "kind=in"), "/admin/").statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_admin_shows_the_pictures_of_products() throws Exception {
        HttpResponse<String> picture =
                get(RunningDemo.adminUrl() + "demo/pictures/wrap-dress.floral.2-black.svg?largeAdminThumbnail");

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.body()).contains("<svg");
    }

    private static HttpResponse<String> readable(HttpResponse<String> page, String home) {
        assertThat(page.body()).contains("<h1>", "href=\"" + home + "\"").doesNotContain("Exception", "org.", "Tomcat");
        return page;
    }

    private void logIn() throws Exception {
        Matcher token = TOKEN.matcher(get(RunningDemo.adminUrl() + "login").body());
        assertThat(token.find()).isTrue();
        post("login_admin_post", "j_username=admin&j_password=admin&csrfToken=" + token.group(1));
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(RunningDemo.adminUrl() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
