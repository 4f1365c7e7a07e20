package org.shelfwise.demo.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.demo.testing.HttpBrowser;
import org.shelfwise.demo.testing.RunningDemo;

/** Logging in and out when somebody else has a hand in it: a link or a form made to lead people away, or out. */
class LoginTest {

    private static final String EMAIL = "login-test@example.com";
    private static final String PASSWORD = "correct horse";

    private final HttpBrowser shopper = new HttpBrowser(RunningDemo.siteUrl(), Redirect.NEVER);
    private final HttpBrowser clerk = new HttpBrowser(RunningDemo.adminUrl(), Redirect.NEVER);

    @BeforeAll
    static void register() {
        HttpBrowser shopper = new HttpBrowser(RunningDemo.siteUrl(), Redirect.NEVER);
        shopper.postFrom(
                shopper.get("register"),
                "register",
                Map.of(
                        "customer.firstName", "Nino",
                        "customer.lastName", "Berg",
                        "customer.emailAddress", EMAIL,
                        "password", PASSWORD,
                        "passwordConfirm", PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "///evil.example/",
                "////evil.example/",
                "https://evil.example/",
                "https:///evil.example/",
                "/\\evil.example",
                "/\\/evil.example",
                "//2130706433/",
                "\\\\evil"
            })
    void nobody_is_led_out_of_the_shop_by_logging_in(String elsewhere) {
        assertIn(RunningDemo.siteUrl(), logIn(PASSWORD, "successUrl", elsewhere));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil", "///evil.example/", "//2130706433/", "/\\2130706433", "https://evil.example/"})
    void nobody_is_led_out_of_the_shop_by_a_wrong_password(String elsewhere) {
        assertIn(RunningDemo.siteUrl(), logIn("wrong", "failureUrl", elsewhere));
    }

    @Test
    void who_was_on_the_way_to_a_page_of_the_shop_gets_there() {
        assertThat(logIn(PASSWORD, "successUrl", "/cart")).isEqualTo(RunningDemo.siteUrl() + "cart");
        shopper.postFrom(shopper.get("account"), "logout", Map.of());
        shopper.get("account");
        assertThat(logIn(PASSWORD, "unused", "")).isEqualTo(RunningDemo.siteUrl() + "account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "///evil.example/",
                "http://127.0.0.1.evil.example/admin/"
            })
    void a_link_to_the_admin_leads_nowhere_else_after_the_login(String elsewhere) {
        HttpResponse<String> login = clerk.get("product?successUrl=" + elsewhere);
        assertIn(RunningDemo.adminUrl(), logIn(login, "admin", elsewhere));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "///evil.example/"})
    void a_wrong_password_for_the_admin_leads_nowhere_else(String elsewhere) {
        assertIn(RunningDemo.adminUrl(), logIn(clerk.get("login"), "wrong", elsewhere));
    }

    @Test
    void an_admin_gets_to_the_page_that_asked_for_the_login() {
        assertThat(logIn(clerk.get("product"), "admin", "")).isEqualTo(RunningDemo.adminUrl() + "product");
    }

    @Test
    void only_the_shops_own_button_logs_a_shopper_out() {
        logIn(PASSWORD, "unused", "");

        assertThat(shopper.get("logout").statusCode()).isEqualTo(404);
        assertThat(shopper.post("logout", Map.of()).statusCode()).isEqualTo(403);
        HttpResponse<String> account = shopper.get("account");
        assertThat(account.statusCode()).isEqualTo(200);

        shopper.postFrom(account, "logout", Map.of());
        assertThat(location(shopper.get("account"))).isEqualTo(RunningDemo.siteUrl() + "login");
    }

    private String logIn(String password, String parameter, String value) {
        return location(shopper.postFrom(
                shopper.get("login"),
                "login_post.htm",
                Map.of("j_username", EMAIL, "j_password", password, parameter, value)));
    }

    private String logIn(HttpResponse<String> page, String password, String failureUrl) {
        return location(clerk.postFrom(
                page,
                "login_admin_post",
                Map.of("j_username", "admin", "j_password", password, "failureUrl", failureUrl)));
    }

    private static String location(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow();
    }

    /** As browsers read it: a backslash is a slash, and any number of slashes in front of a host is two. */
    private static void assertIn(String shop, String location) {
        String read = location.replace('\\', '/').replaceFirst("^(https?:)?/{2,}", "$1//");
        URI target = URI.create(shop).resolve(read);
        assertThat(target.getAuthority())
                .as(location)
                .isEqualTo(URI.create(shop).getAuthority());
    }
}
