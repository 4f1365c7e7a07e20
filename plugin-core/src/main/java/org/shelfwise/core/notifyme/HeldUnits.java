package org.shelfwise.core.notifyme;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.shelfwise.core.notifyme.HeldAnswer.HeldUnit;
import org.shelfwise.core.notifyme.HeldAnswer.NotHeld;
import org.shelfwise.core.notifyme.store.LinkTokens;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.Subscription;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.stock.OpenOrders;
import org.shelfwise.core.stock.OrderStock;
import org.shelfwise.core.stock.StockHold;
import org.shelfwise.core.stock.StockHolds;

/**
 * The units that are held for people who were told, and the links that buy them ({@link LinkPurpose#BUY}). To open a link only
 * looks; to press its button gives the unit to the presser's cart. Who has the unit is written on the hold alone, so the same
 * cart may press as often as it likes. Thread-safe.
 */
public final class HeldUnits {

    private static final Refusal UNKNOWN = Refusal.of("notifyme.token-unknown");
    private static final Refusal GONE = Refusal.of("notifyme.hold-gone");
    private static final Refusal CLAIMED = Refusal.of("notifyme.hold-claimed");

    private final NotifyTables tables;
    private final StockHolds holds;
    private final OpenOrders openOrders;
    private final Clock clock;

    HeldUnits(NotifyTables tables, StockHolds holds, OpenOrders openOrders, Clock clock) {
        this.tables = tables;
        this.holds = holds;
        this.openOrders = openOrders;
        this.clock = clock;
    }

    /**
     * @param token anything, null included
     * @param orderId of the reader's cart; null for a reader who has none yet
     */
    public HeldAnswer open(String token, Long orderId) {
        Optional<LinkTokens.Known> known = tables.tokens().find(LinkPurpose.BUY, token);
        return known.flatMap(link -> tables.subscriptions().find(link.subscriptionId()))
                .map(told -> isOver(known.get()) ? new NotHeld(GONE, told.skuId()) : held(told, orderId))
                .orElseGet(() -> new NotHeld(UNKNOWN, null));
    }

    /**
     * Lets the order have the unit, and nobody else.
     *
     * @param token anything, null included
     */
    public HeldAnswer claim(String token, long orderId) {
        HeldAnswer opened = open(token, orderId);
        return opened instanceof HeldUnit unit && !holds.assign(unit.holdId(), orderId, openOrders)
                ? lost(token, orderId, unit)
                : opened;
    }

    /** Somebody else, or the sweep, was faster by a moment. */
    private HeldAnswer lost(String token, long orderId, HeldUnit unit) {
        return open(token, orderId) instanceof NotHeld why ? why : new NotHeld(GONE, unit.skuId());
    }

    private boolean isOver(LinkTokens.Known link) {
        return !link.expiresAt().isAfter(clock.instant());
    }

    private HeldAnswer held(Subscription told, Long orderId) {
        OptionalLong last = tables.messages().lastHold(told.id());
        Optional<StockHold> hold = last.isPresent() ? holds.find(last.getAsLong()) : Optional.empty();
        if (hold.isEmpty()) {
            return new NotHeld(GONE, told.skuId());
        }
        return isFor(hold.get(), orderId)
                ? new HeldUnit(
                        told.skuId(),
                        told.productId(),
                        hold.get().id(),
                        hold.get().expiresAt())
                : new NotHeld(CLAIMED, told.skuId());
    }

    /** At log-in one of two carts goes, or is put aside: then the link works once more. */
    private boolean isFor(StockHold hold, Long orderId) {
        OptionalLong owner = OrderStock.orderOf(hold.reference());
        if (owner.isEmpty()) {
            return true;
        }
        return orderId == null
                ? !openOrders.isOpen(owner.getAsLong())
                : !openOrders.isOpenForAnother(owner.getAsLong(), orderId);
    }
}
