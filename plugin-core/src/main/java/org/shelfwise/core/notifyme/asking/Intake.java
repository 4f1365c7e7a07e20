package org.shelfwise.core.notifyme.asking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.notifyme.AlertAnswer;
import org.shelfwise.core.notifyme.AlertAnswer.Asked;
import org.shelfwise.core.notifyme.AlertAnswer.Refused;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.AlertPriority;
import org.shelfwise.core.notifyme.AlertRequest;
import org.shelfwise.core.notifyme.LinkPurpose;
import org.shelfwise.core.notifyme.NotifyMeKeys;
import org.shelfwise.core.notifyme.NotifyMeKeys.OnOff;
import org.shelfwise.core.notifyme.SubscriptionState;
import org.shelfwise.core.notifyme.store.AccountRequestTable;
import org.shelfwise.core.notifyme.store.AddressTable.Locked;
import org.shelfwise.core.notifyme.store.BlockTable;
import org.shelfwise.core.notifyme.store.ConsentTable;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.Subscription;
import org.shelfwise.core.notifyme.store.SubscriptionTable;
import org.shelfwise.core.platform.Refusal;
import org.springframework.transaction.TransactionStatus;

/**
 * Writes down what shoppers ask for, when nothing speaks against it; what it answers does not depend on what is known of the
 * address, but for whom it certainly belongs to. Thread-safe.
 */
public final class Intake {

    private final NotifyTables tables;
    private final NotifyMeKeys keys;
    private final AlertPriority priority;
    private final int mostAlerts;
    private final Clock clock;
    private final Confirmations confirmations;

    /** @param mostAlerts how many an address may wait for at a time */
    public Intake(NotifyTables tables, NotifyMeKeys keys, AlertPriority priority, int mostAlerts, Clock clock) {
        this.tables = tables;
        this.keys = keys;
        this.priority = priority;
        this.mostAlerts = mostAlerts;
        this.clock = clock;
        this.confirmations = new Confirmations(tables, clock);
    }

    /**
     * In a transaction, which it rolls back where nothing may be kept.
     *
     * @param mayMail false when the address has been asked for too often: then only its owner is taken at the word
     */
    public AlertAnswer take(Wish wish, boolean mayMail, TransactionStatus status) {
        Locked address = tables.addresses().lockOrAdd(wish.address(), clock.instant());
        boolean own = wish.isOwn(address);
        boolean toBeConfirmed = !own && isConfirmationWanted(wish);
        noteForAccount(wish, address);
        if (!own && isBlocked(wish, status)) {
            return new Asked(toBeConfirmed);
        }
        if (!mayMail && !own) {
            return new Asked(toBeConfirmed);
        }
        Optional<Subscription> live = tables.subscriptions()
                .live(address.id(), wish.request().skuId(), wish.request().kind());
        if (live.isPresent()) {
            askAgain(wish, live.get(), own, toBeConfirmed);
            share(wish, address, live.get());
        } else if (toBeConfirmed && !confirmations.mayAsk(address.id())) {
            return new Asked(true);
        } else if (tables.subscriptions().countLive(address.id()) < mostAlerts) {
            add(wish, address, own, toBeConfirmed);
        } else if (own) {
            return new Refused("address", Refusal.of("notifyme.too-many-alerts", mostAlerts));
        }
        return new Asked(toBeConfirmed);
    }

    /** With an address that its owner has blocked a request is answered like any other, and the address is not kept. */
    private boolean isBlocked(Wish wish, TransactionStatus status) {
        boolean blocked = tables.blocks()
                .blockedUntil(BlockTable.hash(wish.address()), clock.instant())
                .isPresent();
        if (blocked && !wish.isOfTheAccount()) {
            status.setRollbackOnly();
        }
        return blocked;
    }

    /**
     * What an account asks for with an address that nobody has shown to be its own is noted for its list, whatever the address
     * waits for: from what is missing there a stranger would learn what its owner asked for.
     */
    private void noteForAccount(Wish wish, Locked address) {
        if (wish.isOfTheAccount() && !wish.isOwn(address)) {
            AlertRequest request = wish.request();
            Instant now = clock.instant();
            tables.requests()
                    .put(new AccountRequestTable.Draft(
                            request.asker().customerId(),
                            address.id(),
                            request.skuId(),
                            wish.sku().productId(),
                            request.kind(),
                            request.units(),
                            now,
                            expiry(wish, isConfirmationWanted(wish), now)));
        }
    }

    /** Whether an address has to be confirmed that is not certainly the asker's. */
    public boolean isConfirmationWanted(Wish wish) {
        return wish.terms().of(keys.confirmation(), wish.sku().settingPath()).value() == OnOff.ON;
    }

    /** What was typed last counts where nobody else can have typed it, or nobody has confirmed anything yet. */
    private void askAgain(Wish wish, Subscription subscription, boolean own, boolean toBeConfirmed) {
        boolean unconfirmed = subscription.state() == SubscriptionState.UNCONFIRMED;
        if (own || unconfirmed) {
            tables.subscriptions()
                    .change(
                            subscription.id(),
                            wish.request().units(),
                            wish.request().locale());
            keepConsent(wish, subscription.addressId(), subscription.id(), own);
        }
        if (unconfirmed && toBeConfirmed) {
            confirmations.askAgain(subscription);
        } else if (unconfirmed) {
            tables.subscriptions().confirm(subscription.id());
            tables.subscriptions().keepUntil(subscription.id(), expiry(wish, false, clock.instant()));
            tables.rounds().wake(subscription.skuId(), clock.instant());
        }
    }

    /** What anybody else asks for too is no longer one account's alone, unless the address is known to be its own. */
    private void share(Wish wish, Locked address, Subscription subscription) {
        Long alone = subscription.customerId();
        if (alone != null && !wish.isOf(alone) && !address.isConfirmedBy(alone)) {
            tables.subscriptions().belongTo(subscription.id(), null);
        }
    }

    private void add(Wish wish, Locked address, boolean own, boolean toBeConfirmed) {
        AlertRequest request = wish.request();
        Instant now = clock.instant();
        long id = tables.subscriptions()
                .add(new SubscriptionTable.Draft(
                        address.id(),
                        request.skuId(),
                        wish.sku().productId(),
                        request.kind(),
                        toBeConfirmed ? SubscriptionState.UNCONFIRMED : SubscriptionState.WAITING,
                        request.units(),
                        lowBelow(request.kind(), wish.verdict()),
                        request.locale(),
                        request.asker().siteId(),
                        wish.isOfTheAccount() ? request.asker().customerId() : null,
                        priority.of(request.asker()),
                        now,
                        expiry(wish, toBeConfirmed, now)));
        if (toBeConfirmed) {
            confirmations.ask(id, request.skuId());
        } else {
            tables.rounds().wake(request.skuId(), now);
        }
        keepConsent(wish, address.id(), id, own);
    }

    private Instant expiry(Wish wish, boolean toBeConfirmed, Instant now) {
        long days = wish.terms().of(keys.expiryDays(), wish.sku().settingPath()).value();
        return toBeConfirmed ? now.plus(LinkPurpose.CONFIRM.life()) : now.plus(days, ChronoUnit.DAYS);
    }

    private void keepConsent(Wish wish, long addressId, long subscriptionId, boolean own) {
        AlertRequest request = wish.request();
        if (request.marketingWording() != null) {
            tables.consents().add(addressId, subscriptionId, wording(request), request.locale(), own, clock.instant());
        }
    }

    /** Somebody who asks when it is low already wants to know before it is lower still. */
    private static Long lowBelow(AlertKind kind, SkuVerdict verdict) {
        boolean lowAlready = kind == AlertKind.LOW_STOCK && verdict.status() == AvailabilityStatus.LOW_STOCK;
        return lowAlready ? verdict.salable().getAsLong() : null;
    }

    private static String wording(AlertRequest request) {
        String wording = request.marketingWording();
        return wording.substring(0, Math.min(wording.length(), ConsentTable.MOST_WORDING));
    }
}
