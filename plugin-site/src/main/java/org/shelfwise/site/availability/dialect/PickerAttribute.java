package org.shelfwise.site.availability.dialect;

import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.shelfwise.site.availability.ProductPages;
import org.shelfwise.site.availability.SiteProperties;
import org.shelfwise.site.availability.picker.Picker;
import org.shelfwise.site.availability.picker.PickerMaker;
import org.shelfwise.site.platform.PageCurrency;
import org.shelfwise.site.platform.ShelfAttribute;
import org.shelfwise.site.platform.TemplateFragment;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.ProcessorResult;

/** {@code shelf:picker="${product}"}: the variant picker, to stand inside the site's own add-to-cart form. */
public final class PickerAttribute extends ShelfAttribute {

    private static final String RENDERED = PickerAttribute.class.getName() + ".";

    private final ProductPages pages;
    private final PickerMaker maker;
    private final TemplateFragment fragment;

    public PickerAttribute(ProductPages pages, PickerMaker maker, SiteProperties.Picker look) {
        super("picker", BEFORE_VARIABLES);
        this.pages = pages;
        this.maker = maker;
        this.fragment = new TemplateFragment("shelf/picker", look.name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected ProcessorResult apply(Arguments arguments, Element element, Object value) {
        HttpServletRequest request = request(arguments);
        if (request != null && value instanceof Product product) {
            Locale locale = arguments.getContext().getLocale();
            pages.of(request, product)
                    .map(assortment ->
                            maker.make(assortment, request::getParameter, documentPath(request, product), locale))
                    .ifPresent(picker -> fill(arguments, element, picker));
        }
        return ProcessorResult.OK;
    }

    /** Whether the page has a picker of this product so far, and with it the sentence that describes the choice. */
    public static boolean standsOn(HttpServletRequest request, long productId) {
        return request != null && request.getAttribute(RENDERED + productId) != null;
    }

    private void fill(Arguments arguments, Element element, Picker picker) {
        fragment.fill(element, arguments, Map.of("picker", picker, "currencyCode", PageCurrency.code()));
        request(arguments).setAttribute(RENDERED + picker.productId(), true);
    }

    private static String documentPath(HttpServletRequest request, Product product) {
        return request.getContextPath() + "/shelf/products/" + product.getId() + "/variants.json";
    }
}
