package org.shelfwise.site.cart.dialect;

import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.order.domain.Order;
import org.shelfwise.site.cart.CartController;
import org.shelfwise.site.cart.RequestCarts;
import org.shelfwise.site.cart.ShrunkCart;
import org.shelfwise.site.platform.ShelfAttribute;
import org.shelfwise.site.platform.TemplateFragment;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.ProcessorResult;

/** {@code shelf:cart="${cart}"}: what is left of the lines whose stock shrank, and the offer to take that. */
public final class CartAttribute extends ShelfAttribute {

    private static final TemplateFragment CART = new TemplateFragment("shelf/cart", "cart");

    private final RequestCarts carts;

    public CartAttribute(RequestCarts carts) {
        super("cart", BEFORE_VARIABLES);
        this.carts = carts;
    }

    @Override
    protected ProcessorResult apply(Arguments arguments, Element element, Object value) {
        HttpServletRequest request = request(arguments);
        element.clearChildren();
        if (request != null && value instanceof Order cart) {
            ShrunkCart shrunk = carts.of(request, cart, arguments.getContext().getLocale());
            fill(arguments, element, shrunk);
        }
        return ProcessorResult.OK;
    }

    private static void fill(Arguments arguments, Element element, ShrunkCart cart) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("shelfCart", cart);
        variables.put("shelfNotice", arguments.getContext().getVariables().get(CartController.NOTICE));
        CART.fill(element, arguments, variables);
    }
}
