package org.shelfwise.site.availability.dialect;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.shelfwise.core.availability.ProductSummary;
import org.shelfwise.site.availability.ProductCard;
import org.shelfwise.site.availability.ProductCards;
import org.shelfwise.site.availability.broadleaf.ListedProducts;
import org.thymeleaf.Arguments;
import org.thymeleaf.context.IWebContext;

/** Finds the card of the product that an attribute names, together with those of the page's other products. */
public final class CardSource {

    private final ProductCards cards;

    public CardSource(ProductCards cards) {
        this.cards = cards;
    }

    Optional<ProductCard> card(Arguments arguments, Object product) {
        return id(product)
                .flatMap(id -> cards.of(
                        request(arguments),
                        id,
                        () -> listed(arguments),
                        arguments.getContext().getLocale()));
    }

    /** The card's verdict, at the cost of no words. */
    public Optional<ProductSummary> summary(Arguments arguments, Object product) {
        return id(product).flatMap(id -> cards.summary(request(arguments), id, () -> listed(arguments)));
    }

    private static Optional<Long> id(Object product) {
        return ListedProducts.idsIn(product).stream().findFirst();
    }

    private static HttpServletRequest request(Arguments arguments) {
        return arguments.getContext() instanceof IWebContext web ? web.getHttpServletRequest() : null;
    }

    /** The platform's controllers put the products of a listing there. */
    private static List<Long> listed(Arguments arguments) {
        return ListedProducts.idsIn(arguments.getContext().getVariables().get("products"));
    }
}
