package org.shelfwise.core.notifyme.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopAddressTest {

    private final ShopAddress shop = new ShopAddress("https://www.example.com/shop");

    @ParameterizedTest
    @CsvSource({
        "/dresses/alma, https://www.example.com/shop/dresses/alma",
        "dresses/alma, https://www.example.com/shop/dresses/alma",
        "/, https://www.example.com/shop/",
        "https://cdn.example.com/a.jpg, https://cdn.example.com/a.jpg",
        "//cdn.example.com/a.jpg, https://cdn.example.com/a.jpg",
        "/red dress.jpg, https://www.example.com/shop/red%20dress.jpg",
        "/kl\u00E4nning, https://www.example.com/shop/kl%C3%A4nning",
        "/red%20dress.jpg?v=1&w=2, https://www.example.com/shop/red%20dress.jpg?v=1&w=2",
        "/100%, https://www.example.com/shop/100%25",
        "/a\">b, https://www.example.com/shop/a%22%3Eb",
        "javascript:alert(1), https://www.example.com/shop/javascript:alert(1)"
    })
    void every_link_of_a_mail_leads_to_the_shop_or_where_the_catalogue_says(String path, String url) {
        assertThat(shop.absolute(path)).isEqualTo(url);
        assertThat(URI.create(url).isAbsolute()).isTrue();
    }

    @Test
    void the_page_opens_with_the_variant_chosen() {
        assertThat(shop.page("/alma", 7, Locale.ENGLISH))
                .isEqualTo("https://www.example.com/shop/alma?sku=7&blLocaleCode=en");
        assertThat(shop.page("/page?of=alma", 7, Locale.ENGLISH))
                .isEqualTo("https://www.example.com/shop/page?of=alma&sku=7&blLocaleCode=en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "https://example.com", "https://example.com/en/shop"})
    void a_shop_may_be_anywhere_on_the_web(String base) {
        assertThat(new ShopAddress(base).absolute("/alma")).isEqualTo(base + "/alma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "www.example.com", "/shop", "https://", "https://example.com/", "ftp://example.com"})
    void a_base_address_that_mails_cannot_use_stops_the_start_and_says_what_to_write(String base) {
        assertThatThrownBy(() -> new ShopAddress(base))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as https://www.example.com");
    }
}
