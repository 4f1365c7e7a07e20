package org.shelfwise.site.availability.dialect;

import java.util.Map;
import org.shelfwise.site.availability.ProductCard;
import org.shelfwise.site.platform.ShelfAttribute;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.ProcessorResult;

/**
 * {@code shelf:product="${product}"}: marks a card or page with the product's id and status. {@code shelf:as="stock"} beside
 * it makes the card known inside as {@code ${stock}}; only then, because for each element that names a variable Thymeleaf
 * copies all attributes of the request.
 */
public final class ProductAttribute extends ShelfAttribute {

    private static final String AS = "shelf:as";

    private final CardSource source;

    public ProductAttribute(CardSource source) {
        super("product", BEFORE_VARIABLES);
        this.source = source;
    }

    @Override
    protected ProcessorResult apply(Arguments arguments, Element element, Object product) {
        String name = element.getAttributeValue(AS);
        element.removeAttribute(AS);
        return source.card(arguments, product)
                .map(card -> mark(element, card, name))
                .orElse(ProcessorResult.OK);
    }

    private static ProcessorResult mark(Element element, ProductCard card, String name) {
        element.setAttribute("data-shelf-product", Long.toString(card.getProductId()));
        element.setAttribute("data-shelf-status", card.getStatus());
        return name == null ? ProcessorResult.OK : ProcessorResult.setLocalVariables(Map.of(name, card));
    }
}
