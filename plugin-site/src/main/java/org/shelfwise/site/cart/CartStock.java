package org.shelfwise.site.cart;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.order.domain.Order;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.site.cart.broadleaf.CartLines;

/** Asks what is left of what is in a cart; one bulk call, whatever the number of lines. Thread-safe. */
public final class CartStock {

    private final Availability availability;

    public CartStock(Availability availability) {
        this.availability = availability;
    }

    /** @param cart null counts as empty */
    public List<ShrunkLine> shrunk(Order cart) {
        List<CartLine> lines = cart == null ? List.of() : CartLines.of(cart);
        Set<Long> skus = lines.stream()
                .flatMap(line -> line.unitsBySku().keySet().stream())
                .limit(Availability.MAX_IDS)
                .collect(Collectors.toSet());
        return skus.isEmpty() ? List.of() : ShrunkLine.among(lines, availability.ofSkus(skus));
    }
}
