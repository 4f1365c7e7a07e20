package org.shelfwise.site.availability.dialect;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.shelfwise.site.availability.ProductPages;
import org.shelfwise.site.availability.picker.Assortment;
import org.shelfwise.site.availability.picker.StructuredData;
import org.shelfwise.site.platform.PageJson;
import org.shelfwise.site.platform.ShelfAttribute;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.dom.Macro;
import org.thymeleaf.processor.ProcessorResult;

/** {@code <script shelf:jsonld="${product}">}: the product as JSON-LD. */
public final class JsonLdAttribute extends ShelfAttribute {

    private final ProductPages pages;
    private final PageJson json;

    public JsonLdAttribute(ProductPages pages, PageJson json) {
        super("jsonld", BEFORE_VARIABLES);
        this.pages = pages;
        this.json = json;
    }

    @Override
    protected ProcessorResult apply(Arguments arguments, Element element, Object value) {
        HttpServletRequest request = request(arguments);
        element.clearChildren();
        if (request != null && value instanceof Product product) {
            pages.of(request, product).ifPresent(assortment -> write(element, request, assortment));
        }
        return ProcessorResult.OK;
    }

    private void write(Element element, HttpServletRequest request, Assortment assortment) {
        element.setAttribute("type", "application/ld+json");
        StructuredData data = new StructuredData(assortment, path -> absolute(request, path));
        element.addChild(new Macro(json.write(data.toMap())));
    }

    private static String absolute(HttpServletRequest request, String path) {
        if (!path.startsWith("/")) {
            return path;
        }
        String port = isUsualPort(request) ? "" : ":" + request.getServerPort();
        return request.getScheme() + "://" + request.getServerName() + port + path;
    }

    private static boolean isUsualPort(HttpServletRequest request) {
        return request.getServerPort() == ("https".equals(request.getScheme()) ? 443 : 80);
    }
}
