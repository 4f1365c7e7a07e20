package org.shelfwise.site.availability.dialect;

import org.shelfwise.site.availability.ProductCard;
import org.shelfwise.site.platform.ShelfAttribute;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.ProcessorResult;

/**
 * {@code shelf:addtocart="${product}"} on the submit button: disabled when nothing of the product can be bought. While
 * something can be, the button stays enabled here and the script follows the shopper's choice, because without the script
 * a disabled button could never be enabled again. After a picker, its sentence describes the button.
 */
public final class AddToCartAttribute extends ShelfAttribute {

    private final CardSource source;

    public AddToCartAttribute(CardSource source) {
        super("addtocart", AFTER_ATTRIBUTES);
        this.source = source;
    }

    @Override
    protected ProcessorResult apply(Arguments arguments, Element element, Object product) {
        source.card(arguments, product).ifPresent(card -> {
            mark(element, card);
            if (PickerAttribute.standsOn(request(arguments), card.getProductId())) {
                element.setAttribute("aria-describedby", "shelf-said-" + card.getProductId());
            }
        });
        return ProcessorResult.OK;
    }

    private static void mark(Element element, ProductCard card) {
        element.setAttribute("data-shelf-addtocart", Long.toString(card.getProductId()));
        if (!card.isBuyable()) {
            element.setAttribute("disabled", "disabled");
        }
    }
}
