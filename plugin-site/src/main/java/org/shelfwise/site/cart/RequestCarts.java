package org.shelfwise.site.cart;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.core.order.domain.Order;
import org.shelfwise.site.availability.StockWords;
import org.shelfwise.site.platform.FormTokens;

/** Makes what a page says about its cart, once a request. Thread-safe. */
public final class RequestCarts {

    private static final String MEMO = RequestCarts.class.getName() + ".";

    private final CartStock stock;
    private final StockWords words;
    private final FormTokens tokens;

    public RequestCarts(CartStock stock, StockWords words, ExploitProtectionService protection) {
        this.stock = stock;
        this.words = words;
        this.tokens = new FormTokens(protection);
    }

    public ShrunkCart of(HttpServletRequest request, Order cart, Locale locale) {
        String key = MEMO + cart.getId();
        if (request.getAttribute(key) == null) {
            request.setAttribute(key, make(request, cart, locale));
        }
        return (ShrunkCart) request.getAttribute(key);
    }

    private ShrunkCart make(HttpServletRequest request, Order cart, Locale locale) {
        return new ShrunkCart(
                stock.shrunk(cart).stream().map(shrunk -> line(shrunk, locale)).collect(Collectors.toList()),
                request.getContextPath() + CartController.PATH,
                tokens.parameter(),
                tokens.token());
    }

    private ShrunkCart.Line line(ShrunkLine shrunk, Locale locale) {
        return new ShrunkCart.Line(
                shrunk.line().id(),
                shrunk.line().name(),
                shrunk.line().quantity(),
                shrunk.left(),
                shrunk.scarce().status().token(),
                text(shrunk, locale),
                words.say("cart.take", locale, shrunk.left()));
    }

    private String text(ShrunkLine shrunk, Locale locale) {
        return shrunk.scarce().isBuyable()
                ? words.say("cart.left", locale, shrunk.left(), shrunk.line().quantity())
                : words.of(shrunk.scarce(), locale);
    }
}
