package org.shelfwise.site.availability.dialect;

import java.util.Map;
import java.util.Optional;
import org.shelfwise.site.availability.ProductCard;
import org.shelfwise.site.platform.ShelfAttribute;
import org.shelfwise.site.platform.TemplateFragment;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.ProcessorResult;

/** {@code shelf:badge="${product}"}: holds the badge; the element goes when there is nothing to tell. */
public final class BadgeAttribute extends ShelfAttribute {

    private static final TemplateFragment BADGE = new TemplateFragment("shelf/badge", "badge");

    private final CardSource source;

    public BadgeAttribute(CardSource source) {
        super("badge", BEFORE_VARIABLES);
        this.source = source;
    }

    @Override
    protected ProcessorResult apply(Arguments arguments, Element element, Object product) {
        Optional<ProductCard> telling = source.card(arguments, product).filter(card -> !card.isPlain());
        if (telling.isPresent()) {
            fill(element, arguments, telling.get());
        } else {
            element.getParent().removeChild(element);
        }
        return ProcessorResult.OK;
    }

    /** The marks that scripts and tests look for are the badge's, whatever template a theme has for it. */
    private static void fill(Element element, Arguments arguments, ProductCard card) {
        BADGE.fill(element, arguments, Map.of("shelf", card));
        Element badge = element.getFirstElementChild();
        if (badge != null) {
            badge.setAttribute("data-shelf-badge", Long.toString(card.getProductId()));
            badge.setAttribute("data-shelf-status", card.getStatus());
        }
    }
}
