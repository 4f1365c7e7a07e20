package org.shelfwise.site.cart.dialect;

import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.shelfwise.site.cart.RequestCarts;
import org.shelfwise.site.cart.ShrunkCart;
import org.shelfwise.site.platform.ShelfAttribute;
import org.shelfwise.site.platform.TemplateFragment;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.ProcessorResult;

/** {@code shelf:cartline="${orderItem}"}: what is left of this line when stock shrank; empty otherwise. */
public final class CartLineAttribute extends ShelfAttribute {

    private static final TemplateFragment LINE = new TemplateFragment("shelf/cart", "line");

    private final RequestCarts carts;

    public CartLineAttribute(RequestCarts carts) {
        super("cartline", BEFORE_VARIABLES);
        this.carts = carts;
    }

    @Override
    protected ProcessorResult apply(Arguments arguments, Element element, Object value) {
        HttpServletRequest request = request(arguments);
        element.clearChildren();
        if (request != null && value instanceof OrderItem item && item.getOrder() != null) {
            ShrunkCart cart =
                    carts.of(request, item.getOrder(), arguments.getContext().getLocale());
            Optional<ShrunkCart.Line> line = cart.line(item.getId());
            line.ifPresent(shrunk -> LINE.fill(element, arguments, Map.of("shelfCart", cart, "shelfLine", shrunk)));
        }
        return ProcessorResult.OK;
    }
}
