package org.shelfwise.site.cart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.exception.IllegalCartOperationException;
import org.broadleafcommerce.core.order.service.exception.RemoveFromCartException;
import org.broadleafcommerce.core.order.service.exception.UpdateCartException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.cart.broadleaf.CartLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a cart what is left at this moment, which may be less than the page said. All lines change or none does.
 * Thread-safe.
 */
public final class TakeWhatIsLeft {

    private static final Logger LOG = LoggerFactory.getLogger(TakeWhatIsLeft.class);

    private final CartStock stock;
    private final OrderService orders;
    private final TransactionTemplate transaction;

    public TakeWhatIsLeft(CartStock stock, OrderService orders, TransactionTemplate transaction) {
        this.stock = stock;
        this.orders = orders;
        this.transaction = transaction;
    }

    /**
     * @param line the one to change; empty changes all of which less is left
     * @return empty when the cart now holds what is left, also when nothing had to change
     */
    public Optional<Refusal> take(Order cart, OptionalLong line) {
        if (line.isPresent() && CartLines.of(cart).stream().noneMatch(one -> one.id() == line.getAsLong())) {
            return Optional.of(Refusal.of("site.cart-line-unknown"));
        }
        List<ShrunkLine> shrunk = stock.shrunk(cart).stream()
                .filter(one -> line.isEmpty() || one.line().id() == line.getAsLong())
                .collect(Collectors.toList());
        return shrunk.isEmpty() ? Optional.empty() : change(cart.getId(), shrunk);
    }

    private Optional<Refusal> change(long cartId, List<ShrunkLine> lines) {
        try {
            transaction.execute(status -> changeAll(cartId, lines));
            return Optional.empty();
        } catch (NotChanged | IllegalCartOperationException e) {
            LOG.info("Cart {} could not be given what is left", cartId, e);
            return Optional.of(Refusal.of("site.cart-not-changed"));
        }
    }

    private Order changeAll(long cartId, List<ShrunkLine> lines) {
        try {
            for (ShrunkLine line : lines) {
                change(cartId, line);
            }
            return orders.save(orders.findOrderById(cartId), true);
        } catch (UpdateCartException | RemoveFromCartException | PricingException e) {
            throw new NotChanged(e);
        }
    }

    private void change(long cartId, ShrunkLine line) throws UpdateCartException, RemoveFromCartException {
        if (line.left() == 0) {
            orders.removeItem(cartId, line.line().id(), false);
            return;
        }
        OrderItemRequestDTO request = new OrderItemRequestDTO();
        request.setOrderItemId(line.line().id());
        request.setQuantity(Math.toIntExact(line.left()));
        orders.updateItemQuantity(cartId, request, false);
    }

    /** Rolls the transaction back. */
    private static final class NotChanged extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotChanged(Exception cause) {
            super(cause);
        }
    }
}
