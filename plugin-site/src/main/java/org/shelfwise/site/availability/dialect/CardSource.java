package org.shelfwise.site.availability.dialect;

import java.util.List;
import java.util.Optional;
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
        return ListedProducts.idsIn(product).stream().findFirst().flatMap(id -> cardOf(arguments, id));
    }

    private Optional<ProductCard> cardOf(Arguments arguments, long productId) {
        IWebContext web = arguments.getContext() instanceof IWebContext c ? c : null;
        return cards.of(
                web == null ? null : web.getHttpServletRequest(),
                productId,
                () -> listed(arguments),
                arguments.getContext().getLocale());
    }

    /** The platform's controllers put the products of a listing there. */
    private static List<Long> listed(Arguments arguments) {
        return ListedProducts.idsIn(arguments.getContext().getVariables().get("products"));
    }
}
