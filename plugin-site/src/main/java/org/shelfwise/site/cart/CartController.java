package org.shelfwise.site.cart;

import java.util.Optional;
import java.util.OptionalLong;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.platform.FormTokens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * {@code POST /shelf/cart/take-what-is-left}: answers with a redirect to the cart, which says what happened. The cart is
 * the session's own; a line of another one is refused like one that never was.
 */
@Controller
public class CartController {

    public static final String PATH = "/shelf/cart/take-what-is-left";

    /** The flash attribute with the key of the message that the cart shows next. */
    public static final String NOTICE = "shelfCartNotice";

    private static final String TAKEN = "shelfwise.site.cart.taken";

    private final TakeWhatIsLeft takeWhatIsLeft;
    private final FormTokens tokens;
    private final String cartPath;

    public CartController(TakeWhatIsLeft takeWhatIsLeft, ExploitProtectionService protection, String cartPath) {
        this.takeWhatIsLeft = takeWhatIsLeft;
        this.tokens = new FormTokens(protection);
        this.cartPath = cartPath;
    }

    /** @param line the id of the line; without it all lines of which less is left are changed */
    @RequestMapping(value = PATH, method = RequestMethod.POST)
    public String take(
            @RequestParam(value = "line", required = false) String line,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        String notice = refusal(line, request).map(Refusal::messageKey).orElse(TAKEN);
        redirect.addFlashAttribute(NOTICE, notice);
        return "redirect:" + cartPath;
    }

    private Optional<Refusal> refusal(String line, HttpServletRequest request) {
        if (tokens.isForged(request)) {
            return Optional.of(Refusal.of("site.form-expired"));
        }
        if (line != null && !line.matches("[1-9][0-9]{0,17}")) {
            return Optional.of(Refusal.of("site.cart-line-id"));
        }
        Order cart = CartState.getCart();
        OptionalLong id = line == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(line));
        return cart == null || cart.getId() == null
                ? Optional.of(Refusal.of("site.cart-line-unknown"))
                : takeWhatIsLeft.take(cart, id);
    }
}
