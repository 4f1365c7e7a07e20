package org.shelfwise.core.notifyme;

import java.time.Clock;
import java.util.List;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.Subscription;
import org.springframework.transaction.support.TransactionOperations;

/** A customer's own alerts: those asked for while logged in, and those of an address that the customer has confirmed. Thread-safe. */
public final class MyAlerts {

    private static final int MOST = 1_000;
    private static final long RANGE = 10;

    private final NotifyTables tables;
    private final TransactionOperations transaction;
    private final Clock clock;

    MyAlerts(NotifyTables tables, TransactionOperations transaction, Clock clock) {
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those that live, newest first. Costs a query for each, to find the place in its queue. */
    public List<MyAlert> of(long customerId) {
        return tables.subscriptions().ofCustomer(customerId, MOST).stream()
                .map(this::view)
                .toList();
    }

    private MyAlert view(Subscription s) {
        boolean queued = s.state() == SubscriptionState.WAITING && s.kind() == AlertKind.BACK_IN_STOCK;
        long from = queued ? tables.subscriptions().countBefore(s) / RANGE * RANGE + 1 : 0;
        return new MyAlert(
                s.id(),
                s.skuId(),
                s.productId(),
                s.kind(),
                s.units(),
                s.state() != SubscriptionState.UNCONFIRMED,
                s.askedAt(),
                s.expiresAt(),
                from,
                queued ? from + RANGE - 1 : 0);
    }

    /** @return false when the customer has no such alert, or it has ended */
    public boolean cancel(long customerId, long alertId) {
        return transaction.execute(status -> tables.subscriptions().ofCustomer(customerId, MOST).stream()
                .anyMatch(own -> own.id() == alertId
                        && tables.subscriptions().close(alertId, CloseReason.CANCELLED, clock.instant())));
    }
}
