package org.shelfwise.site.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.locale.domain.Locale;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.web.BroadleafCurrencyResolverImpl;
import org.broadleafcommerce.common.web.BroadleafLocaleResolverImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.site.Storefront;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.util.ReflectionTestUtils;

/** A shop with a currency switch: what the picker's form sends, as the platform's own resolvers read it. */
class ChosenCurrencyTest {

    private final Locale english = new LocaleImpl();
    private final BroadleafLocaleResolverImpl locales = new BroadleafLocaleResolverImpl();
    private final BroadleafCurrencyResolverImpl currencies = new BroadleafCurrencyResolverImpl();
    private final MockHttpSession session = new MockHttpSession();

    /** English, where prices are in euro unless the shopper chose kronor. */
    @BeforeEach
    void shop() {
        english.setLocaleCode("en");
        english.setDefaultCurrency(currency("EUR"));
        LocaleService localeService = mock(LocaleService.class);
        when(localeService.findLocaleByCode("en")).thenReturn(english);
        when(localeService.findDefaultLocale()).thenReturn(english);
        ReflectionTestUtils.setField(locales, "localeService", localeService);
        BroadleafCurrencyService currencyService = mock(BroadleafCurrencyService.class);
        BroadleafCurrency kronor = currency("SEK");
        when(currencyService.findCurrencyByCode("SEK")).thenReturn(kronor);
        ReflectionTestUtils.setField(currencies, "broadleafCurrencyService", currencyService);
    }

    @AfterEach
    void noRequest() {
        BroadleafRequestContext.setBroadleafRequestContext(null);
    }

    @ParameterizedTest
    @EnumSource
    void adding_to_the_cart_keeps_the_currency_that_the_shopper_chose(SiteProperties.Picker look) {
        MockHttpServletRequest choice = request();
        choice.setParameter("blCurrencyCode", "SEK");
        resolve(choice);

        MockHttpServletRequest added = request();
        productPage(look)
                .select("form input[type=hidden]")
                .forEach(field -> added.setParameter(field.attr("name"), field.val()));

        assertThat(resolve(added).getCurrencyCode()).isEqualTo("SEK");
        assertThat(resolve(request()).getCurrencyCode()).as("from then on").isEqualTo("SEK");
    }

    private Document productPage(SiteProperties.Picker look) {
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setBroadleafCurrency(resolve(request()));
        BroadleafRequestContext.setBroadleafRequestContext(context);
        Shop shop = new Shop().stocks(7, AvailabilityStatus.IN_STOCK, null);
        return new Storefront(shop, look).page("product", Map.of("product", Catalogue.product(7, "Anna")));
    }

    /** As the platform's filter does for every request. */
    private BroadleafCurrency resolve(MockHttpServletRequest request) {
        locales.resolveLocale(request);
        return currencies.resolveCurrency(request);
    }

    private MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        return request;
    }

    private static BroadleafCurrency currency(String code) {
        BroadleafCurrency currency = new BroadleafCurrencyImpl();
        currency.setCurrencyCode(code);
        return currency;
    }
}
