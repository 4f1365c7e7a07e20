package org.shelfwise.core.notifyme;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.shelfwise.core.notifyme.LinkAnswer.Refused;
import org.shelfwise.core.notifyme.LinkAnswer.Valid;
import org.shelfwise.core.notifyme.store.LinkTokens;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.Subscription;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.Settings;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the links in mails do. To open one only looks, since mail programs and virus scanners open links by themselves; to
 * press its button does it, once. Thread-safe.
 */
public final class AlertLinks {

    private static final Refusal UNKNOWN = Refusal.of("notifyme.token-unknown");
    private static final Refusal USED = Refusal.of("notifyme.token-used");
    private static final Refusal EXPIRED = Refusal.of("notifyme.token-expired");

    private final NotifyTables tables;
    private final Settings settings;
    private final NotifyMeKeys keys;
    private final TransactionOperations transaction;
    private final Clock clock;

    AlertLinks(
            NotifyTables tables, Settings settings, NotifyMeKeys keys, TransactionOperations transaction, Clock clock) {
        this.tables = tables;
        this.settings = settings;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param token anything, null included */
    public LinkAnswer open(LinkPurpose purpose, String token) {
        Optional<LinkTokens.Known> known = tables.tokens().find(purpose, token);
        if (known.isEmpty()) {
            return new Refused(UNKNOWN);
        }
        if (known.get().used()) {
            return new Refused(USED);
        }
        if (!known.get().expiresAt().isAfter(clock.instant())) {
            return new Refused(EXPIRED);
        }
        return tables.subscriptions()
                .find(known.get().subscriptionId())
                .<LinkAnswer>map(subscription -> new Valid(subscription.view()))
                .orElseGet(() -> new Refused(UNKNOWN));
    }

    /** For whom nobody is logged in, as in a mail program. */
    public LinkAnswer press(LinkPurpose purpose, String token) {
        return press(purpose, token, null);
    }

    /**
     * @param token anything, null included
     * @param customerId who is logged in where the button was pressed; null for nobody. Only that tells that a mailbox and an
     *     account are the same person's: what a subscription says, whoever asked has written
     */
    public LinkAnswer press(LinkPurpose purpose, String token, Long customerId) {
        return transaction.execute(status -> {
            LinkAnswer opened = open(purpose, token);
            if (opened instanceof Refused) {
                return opened;
            }
            if (!tables.tokens().use(purpose, token, clock.instant())) {
                return new Refused(USED);
            }
            long id = tables.tokens().find(purpose, token).orElseThrow().subscriptionId();
            Subscription subscription = tables.subscriptions().find(id).orElseThrow();
            if (act(purpose, subscription, customerId)) {
                return opened;
            }
            status.setRollbackOnly();
            return new Refused(EXPIRED);
        });
    }

    /** @return false when the subscription has ended meanwhile */
    private boolean act(LinkPurpose purpose, Subscription subscription, Long customerId) {
        return switch (purpose) {
            case CONFIRM -> confirm(subscription, customerId);
            case UNSUBSCRIBE -> unsubscribe(subscription);
            case WITHDRAW -> withdraw(subscription);
            case KEEP -> tables.subscriptions().keepUntil(subscription.id(), expiry(subscription));
            case BUY -> throw new IllegalArgumentException("a held unit is claimed for a cart: see HeldUnits");
        };
    }

    /** The place in the queue is that of the moment of asking. */
    private boolean confirm(Subscription subscription, Long customerId) {
        Instant now = clock.instant();
        if (subscription.state() == SubscriptionState.CLOSED) {
            return false;
        }
        boolean same = customerId != null && customerId.equals(subscription.customerId());
        tables.addresses().confirm(subscription.addressId(), same ? customerId : null, now);
        tables.consents().confirm(subscription.id(), now);
        if (tables.subscriptions().confirm(subscription.id())) {
            tables.subscriptions().keepUntil(subscription.id(), expiry(subscription));
        }
        return true;
    }

    /** What has ended already stays as it ended: its reader only wants no more mails. */
    private boolean unsubscribe(Subscription subscription) {
        tables.subscriptions().close(subscription.id(), CloseReason.UNSUBSCRIBED, clock.instant());
        return true;
    }

    private boolean withdraw(Subscription subscription) {
        tables.consents().withdraw(subscription.addressId(), clock.instant());
        return true;
    }

    private Instant expiry(Subscription subscription) {
        long days = settings.resolveAt(keys.expiryDays(), SettingPlace.sku(subscription.skuId()))
                .value();
        return clock.instant().plus(days, ChronoUnit.DAYS);
    }
}
