package org.shelfwise.site.availability.dialect;

import java.util.Map;
import org.shelfwise.site.availability.ProductCard;
import org.shelfwise.site.platform.ShelfAttribute;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.ProcessorResult;

/** {@code shelf:product="${product}"}: marks a card or page with the product's id and status, and names {@code shelf}. */
public final class ProductAttribute extends ShelfAttribute {

    private final CardSource source;

    public ProductAttribute(CardSource source) {
        super("product", BEFORE_VARIABLES);
        this.source = source;
    }

    @Override
    protected ProcessorResult apply(Arguments arguments, Element element, Object product) {
        return source.card(arguments, product).map(card -> mark(element, card)).orElse(ProcessorResult.OK);
    }

    private static ProcessorResult mark(Element element, ProductCard card) {
        element.setAttribute("data-shelf-product", Long.toString(card.productId()));
        element.setAttribute("data-shelf-status", card.status());
        return ProcessorResult.setLocalVariables(Map.of("shelf", card));
    }
}
