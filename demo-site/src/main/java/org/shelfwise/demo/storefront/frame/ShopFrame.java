package org.shelfwise.demo.storefront.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What every page shows around its content, as the request attribute {@code shop}. Looks things up when the template
 * asks, so that redirects cost nothing; holds in error pages too, where the platform's request context is gone.
 */
public final class ShopFrame {
    private final HttpServletRequest request;
    private final TopCategories topCategories;
    private final Languages languages;

    ShopFrame(HttpServletRequest request, TopCategories topCategories, Languages languages) {
        this.request = request;
        this.topCategories = topCategories;
        this.languages = languages;
    }

    /** Nothing in error pages of the container: there is no session to the database. */
    public List<Category> getCategories() {
        return CartState.getCart() == null ? List.of() : topCategories.get();
    }

    /** Units in the cart. */
    public int getCartCount() {
        Order cart = CartState.getCart();
        return cart == null ? 0 : cart.getItemCount();
    }

    public boolean isSignedIn() {
        Customer customer = customer();
        return customer != null && customer.isLoggedIn();
    }

    public String getShopperName() {
        Customer customer = customer();
        return customer == null ? null : customer.getFirstName();
    }

    public List<Language> getLanguages() {
        return languages.of(request, locale());
    }

    /** For the attribute {@code lang} of the page. */
    public String getLanguage() {
        return locale().getLanguage();
    }

    public String getPath() {
        return request.getRequestURI();
    }

    /** The amount as this shopper writes it. */
    public String price(Money amount) {
        return PriceText.of(amount, locale());
    }

    /** A round amount in the shop's currency, without decimals. */
    public String roundPrice(BigDecimal amount) {
        return PriceText.of(amount.setScale(0, RoundingMode.HALF_EVEN), Money.defaultCurrency(), locale());
    }

    /** The country's name in the language of the page. */
    public String countryName(Country country) {
        return new Locale("", country.getAbbreviation()).getDisplayCountry(locale());
    }

    private Locale locale() {
        return RequestContextUtils.getLocale(request);
    }

    private static Customer customer() {
        Order cart = CartState.getCart();
        return cart == null ? null : CustomerState.getCustomer();
    }
}
