package org.shelfwise.core.notifyme;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shelfwise.core.notifyme.NotifyMeKeys.OnOff;
import org.shelfwise.core.notifyme.store.AccountRequestTable;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.Subscription;
import org.shelfwise.core.settings.Settings;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What a customer's account shows of alerts: those of the account's address, once the customer has confirmed it while logged in, and what the
 * account has asked for with an address that nobody has confirmed so. Of the latter it says nothing but that it was asked: the
 * address may be somebody else's. Thread-safe.
 */
public final class MyAlerts {

    private static final int MOST = 1_000;
    private static final long RANGE = 10;

    private final NotifyTables tables;
    private final Settings settings;
    private final NotifyMeKeys keys;
    private final TransactionOperations transaction;
    private final Clock clock;

    MyAlerts(
            NotifyTables tables, Settings settings, NotifyMeKeys keys, TransactionOperations transaction, Clock clock) {
        this.tables = tables;
        this.settings = settings;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those that live, newest first. Costs a query for each, to find the place in its queue. */
    public List<MyAlert> of(Account account) {
        return Stream.concat(requested(account.customerId()), own(account).map(this::view))
                .sorted(Comparator.comparing(MyAlert::askedAt).reversed())
                .toList();
    }

    private Stream<Subscription> own(Account account) {
        return account.mailbox().stream()
                .flatMap(address -> tables.subscriptions().ofCustomer(account.customerId(), address, MOST).stream());
    }

    private Stream<MyAlert> requested(long customerId) {
        List<AccountRequestTable.Row> requests = tables.requests().ofCustomer(customerId, clock.instant(), MOST);
        boolean confirmed = requests.isEmpty()
                || settings.resolveForSite(keys.confirmation()).value() == OnOff.OFF;
        return requests.stream().map(request -> view(request, confirmed));
    }

    private static MyAlert view(AccountRequestTable.Row request, boolean confirmed) {
        return new MyAlert(
                request.id(),
                true,
                request.skuId(),
                request.productId(),
                request.kind(),
                request.units(),
                confirmed,
                request.askedAt(),
                request.expiresAt(),
                0,
                0);
    }

    private MyAlert view(Subscription s) {
        boolean queued = s.state() == SubscriptionState.WAITING && s.kind() == AlertKind.BACK_IN_STOCK;
        long from = queued ? tables.subscriptions().countBefore(s) / RANGE * RANGE + 1 : 0;
        return new MyAlert(
                s.id(),
                false,
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
    public boolean cancel(Account account, long alertId) {
        return transaction.execute(status -> own(account)
                .anyMatch(own -> own.id() == alertId
                        && tables.subscriptions().close(alertId, CloseReason.CANCELLED, clock.instant())));
    }

    /**
     * Takes a request off the account's list. What waits because of it ends where this account alone has asked for it; what
     * anybody else has asked for or confirmed stays.
     *
     * @return false when the customer has no such request
     */
    public boolean withdraw(long customerId, long requestId) {
        return transaction.execute(status -> {
            Optional<AccountRequestTable.Row> taken = tables.requests().take(customerId, requestId);
            taken.flatMap(request -> tables.subscriptions().live(request.addressId(), request.skuId(), request.kind()))
                    .filter(live -> live.state() == SubscriptionState.WAITING)
                    .filter(live -> Long.valueOf(customerId).equals(live.customerId()))
                    .ifPresent(live -> tables.subscriptions().close(live.id(), CloseReason.CANCELLED, clock.instant()));
            return taken.isPresent();
        });
    }
}
