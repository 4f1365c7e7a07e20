package org.shelfwise.site.notifyme.dialect;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.shelfwise.core.availability.ProductSummary;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.site.availability.ProductPages;
import org.shelfwise.site.availability.dialect.CardSource;
import org.shelfwise.site.availability.dialect.PickerAttribute;
import org.shelfwise.site.notifyme.AlertOffers;
import org.shelfwise.site.notifyme.AlertWords;
import org.shelfwise.site.notifyme.AlertsController;
import org.shelfwise.site.notifyme.NotifyLinks;
import org.shelfwise.site.platform.ShelfAttribute;
import org.shelfwise.site.platform.TemplateFragment;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.ProcessorResult;

/**
 * {@code shelf:notify="${product}"}: holds the link to the form in which a shopper asks to be told. After a picker of the
 * same product it follows what is chosen; elsewhere, on a card, the element goes when there is nothing to wait for. Cards
 * name no variables, which are slow in Thymeleaf 2, and ask for no verdict of their own.
 */
public final class NotifyAttribute extends ShelfAttribute {

    private static final TemplateFragment CARD = new TemplateFragment("shelf/notifyme-card", "card");
    private static final TemplateFragment CHOICE = new TemplateFragment("shelf/notifyme", "choice");

    private final CardSource source;
    private final ProductPages pages;
    private final AlertWords words;

    public NotifyAttribute(CardSource source, ProductPages pages, AlertWords words) {
        super("notify", BEFORE_VARIABLES);
        this.source = source;
        this.pages = pages;
        this.words = words;
    }

    @Override
    protected ProcessorResult apply(Arguments arguments, Element element, Object value) {
        HttpServletRequest request = request(arguments);
        if (request == null) {
            element.clearChildren();
        } else if (value instanceof Product product && PickerAttribute.standsOn(request, product.getId())) {
            follow(arguments, element, request, product);
        } else {
            card(arguments, element, request, value);
        }
        return ProcessorResult.OK;
    }

    private void follow(Arguments arguments, Element element, HttpServletRequest request, Product product) {
        element.clearChildren();
        pages.of(request, product)
                .map(assortment -> NotifyLinks.of(assortment, formPath(request), request::getParameter))
                .ifPresent(links -> CHOICE.fill(element, arguments, Map.of("shelfNotify", links)));
    }

    private void card(Arguments arguments, Element element, HttpServletRequest request, Object value) {
        Optional<ProductSummary> waited = source.summary(arguments, value)
                .filter(product -> AlertOffers.suits(AlertKind.BACK_IN_STOCK, product.status(), product.reason()));
        if (waited.isEmpty()) {
            element.getParent().removeChild(element);
            return;
        }
        CARD.fill(element, arguments, Map.of());
        Element link = element.getFirstElementChild();
        if (link != null) {
            mark(
                    link,
                    request,
                    waited.get().productId(),
                    value,
                    arguments.getContext().getLocale());
        }
    }

    /** Many cards have the same words: what they are about is in the link's name. */
    private void mark(Element link, HttpServletRequest request, long productId, Object value, Locale locale) {
        String kind = AlertKind.BACK_IN_STOCK.token();
        link.setAttribute("href", formPath(request) + "?product=" + productId + "&kind=" + kind);
        link.setAttribute("data-shelf-notify", kind);
        if (value instanceof Product product) {
            link.setAttribute("aria-label", words.say("back-in-stock-of", locale, product.getName()));
        }
    }

    private static String formPath(HttpServletRequest request) {
        return request.getContextPath() + AlertsController.FORM_PATH;
    }
}
