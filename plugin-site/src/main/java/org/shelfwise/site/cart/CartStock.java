package org.shelfwise.site.cart;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.order.domain.Order;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.OrderAvailability;
import org.shelfwise.site.cart.broadleaf.CartLines;

/**
 * Asks what is left for a cart of what is in it; one bulk call, whatever the number of lines. Units that are held for
 * the cart, or that it has from a checkout that died, are left for it. Thread-safe.
 */
public final class CartStock {

    private final OrderAvailability availability;

    public CartStock(OrderAvailability availability) {
        this.availability = availability;
    }

    /** @param cart null counts as empty */
    public List<ShrunkLine> shrunk(Order cart) {
        List<CartLine> lines = cart == null ? List.of() : CartLines.of(cart);
        Map<Long, Long> wanted = lines.stream()
                .flatMap(line -> line.wanted().entrySet().stream())
                .limit(Availability.MAX_IDS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
        return wanted.isEmpty() ? List.of() : ShrunkLine.among(lines, availability.ofSkus(cart.getId(), wanted));
    }
}
