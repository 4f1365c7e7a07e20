package org.shelfwise.site.cart;

import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.shelfwise.core.platform.CodedFailure;
import org.shelfwise.core.platform.Refusal;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Leads a checkout that failed for want of stock back to the cart, which says what is left and offers to take it; likewise
 * one that another checkout of the same order overtook, which the cart then says. For the shop's checkout controller:
 *
 * <pre>{@code
 * } catch (CheckoutException e) {
 *     Optional<String> cart = shortfall.redirect(e, redirectAttributes);
 *     if (cart.isPresent()) return cart.get();
 * }</pre>
 *
 * Thread-safe.
 */
public final class CheckoutShortfall {

    private static final int DEEPEST_CAUSE = 20;
    private static final Refusal SHORTFALL = Refusal.of("site.checkout-shortfall");

    private final String cartPath;

    public CheckoutShortfall(String cartPath) {
        this.cartPath = cartPath;
    }

    /** @return the view that redirects to the cart; empty when the failure has another reason */
    public Optional<String> redirect(Throwable failure, RedirectAttributes redirect) {
        Optional<Refusal> refusal = refusal(failure);
        refusal.ifPresent(no -> redirect.addFlashAttribute(CartController.NOTICE, no.messageKey()));
        return refusal.map(no -> "redirect:" + cartPath);
    }

    private static Optional<Refusal> refusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .flatMap(cause -> Stream.ofNullable(refusalOf(cause)))
                .findFirst();
    }

    private static Refusal refusalOf(Throwable cause) {
        if (cause instanceof CodedFailure coded) {
            return coded.refusal();
        }
        return cause instanceof InventoryUnavailableException ? SHORTFALL : null;
    }
}
