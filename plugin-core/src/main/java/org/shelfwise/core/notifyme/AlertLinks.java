package org.shelfwise.core.notifyme;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.notifyme.LinkAnswer.Done;
import org.shelfwise.core.notifyme.LinkAnswer.Ended;
import org.shelfwise.core.notifyme.LinkAnswer.Ready;
import org.shelfwise.core.notifyme.LinkAnswer.Refused;
import org.shelfwise.core.notifyme.store.LinkTokens;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.Subscription;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.Settings;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the links in mails do. To open one only looks, since mail programs and virus scanners open links by themselves; to
 * press its button does it. Who presses again is told how it stands: nothing is done twice, and nothing that came later is
 * undone. Only a link that ends something ends, at each press, whatever there is at its address: what waits for the same SKU, or
 * the consent to other mails. Thread-safe.
 */
public final class AlertLinks {

    private static final Refusal UNKNOWN = Refusal.of("notifyme.token-unknown");
    private static final Refusal EXPIRED = Refusal.of("notifyme.token-expired");

    private final NotifyTables tables;
    private final Availability availability;
    private final Settings settings;
    private final NotifyMeKeys keys;
    private final TransactionOperations transaction;
    private final Clock clock;

    AlertLinks(
            NotifyTables tables,
            Availability availability,
            Settings settings,
            NotifyMeKeys keys,
            TransactionOperations transaction,
            Clock clock) {
        this.tables = tables;
        this.availability = availability;
        this.settings = settings;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is pressed: the link, and by whom. */
    private record Button(LinkPurpose purpose, String token, Long customerId) {

        private Button {
            if (purpose == LinkPurpose.BUY || purpose == LinkPurpose.BLOCK) {
                throw new IllegalArgumentException("see HeldUnits and AddressBlocks: this is about an alert");
            }
        }
    }

    /** For whom nobody is logged in, as in a mail program. */
    public LinkAnswer open(LinkPurpose purpose, String token) {
        return open(purpose, token, null);
    }

    /**
     * @param token anything, null included
     * @param customerId who is logged in where the page is opened; null for nobody
     */
    public LinkAnswer open(LinkPurpose purpose, String token, Long customerId) {
        return open(new Button(purpose, token, customerId));
    }

    private LinkAnswer open(Button button) {
        Optional<LinkTokens.Known> known = tables.tokens().find(button.purpose(), button.token());
        if (known.isEmpty()) {
            return new Refused(UNKNOWN);
        }
        if (!known.get().expiresAt().isAfter(clock.instant())) {
            return new Refused(EXPIRED);
        }
        return tables.subscriptions()
                .find(known.get().subscriptionId())
                .map(subscription -> standing(button, known.get().used(), subscription))
                .orElseGet(() -> new Refused(UNKNOWN));
    }

    private LinkAnswer standing(Button button, boolean used, Subscription subscription) {
        LinkView view = subscription.view(isAlreadySo(subscription));
        if (button.purpose() == LinkPurpose.UNSUBSCRIBE) {
            return waiting(subscription).isPresent() ? new Ready(view) : new Done(view);
        }
        if (button.purpose() == LinkPurpose.WITHDRAW) {
            return tables.consents().stands(subscription.addressId()) ? new Ready(view) : new Done(view);
        }
        if (subscription.state() == SubscriptionState.CLOSED) {
            return new Ended(view, subscription.closeReason());
        }
        return used && !tellsWhoseAccountItIs(button, subscription) ? new Done(view) : new Ready(view);
    }

    private boolean isAlreadySo(Subscription subscription) {
        SkuVerdict verdict = availability.ofSkus(List.of(subscription.skuId())).get(subscription.skuId());
        return verdict != null
                && switch (subscription.kind()) {
                    case BACK_IN_STOCK -> verdict.status().isInHand();
                    case LOW_STOCK -> verdict.status() == AvailabilityStatus.LOW_STOCK
                            && verdict.salable().orElse(Long.MAX_VALUE) < lowBelow(subscription);
                };
    }

    private static long lowBelow(Subscription subscription) {
        return subscription.lowBelow() == null ? Long.MAX_VALUE : subscription.lowBelow();
    }

    /** What the address waits for now, be it this subscription or a later one. */
    private Optional<Subscription> waiting(Subscription subscription) {
        return tables.subscriptions().live(subscription.addressId(), subscription.skuId(), subscription.kind());
    }

    /**
     * A customer who asked for the same while logged in, with the account's address, and has pressed no button in a mail to it
     * yet. Only that press tells that mailbox and account are the same person's: what was asked, anybody may have typed.
     */
    private boolean tellsWhoseAccountItIs(Button button, Subscription subscription) {
        return button.purpose() == LinkPurpose.CONFIRM
                && button.customerId() != null
                && tables.requests().has(button.customerId(), subscription);
    }

    /** For whom nobody is logged in, as in a mail program. */
    public LinkAnswer press(LinkPurpose purpose, String token) {
        return press(purpose, token, null);
    }

    /**
     * @param token anything, null included
     * @param customerId who is logged in where the button was pressed; null for nobody
     * @return {@link Ready} only when the button may be pressed once more, because something came between
     */
    public LinkAnswer press(LinkPurpose purpose, String token, Long customerId) {
        Button button = new Button(purpose, token, customerId);
        return transaction.execute(status -> {
            LinkAnswer opened = open(button);
            if (!(opened instanceof Ready)) {
                return opened;
            }
            boolean first = tables.tokens().use(purpose, token, clock.instant());
            long id = tables.tokens().find(purpose, token).orElseThrow().subscriptionId();
            Subscription subscription = tables.subscriptions().find(id).orElseThrow();
            if (!act(button, first, subscription)) {
                status.setRollbackOnly();
            }
            return open(button);
        });
    }

    /** @return false when the subscription has ended meanwhile */
    private boolean act(Button button, boolean first, Subscription subscription) {
        return switch (button.purpose()) {
            case CONFIRM -> confirm(button, first, subscription);
            case UNSUBSCRIBE -> end(subscription);
            case WITHDRAW -> withdraw(subscription);
            case KEEP -> !first || tables.subscriptions().keepUntil(subscription.id(), expiry(subscription));
            case BUY, BLOCK -> false;
        };
    }

    private boolean confirm(Button button, boolean first, Subscription subscription) {
        if (first && !begin(subscription)) {
            return false;
        }
        if (tellsWhoseAccountItIs(button, subscription)) {
            join(button.customerId(), subscription);
        }
        return true;
    }

    /** The place in the queue is that of the moment of asking. Whose account asked means nothing unless its owner pressed. */
    private boolean begin(Subscription subscription) {
        tables.addresses().confirm(subscription.addressId(), null, clock.instant());
        tables.consents().confirm(subscription.id(), clock.instant());
        if (tables.subscriptions().confirm(subscription.id())) {
            tables.subscriptions().belongTo(subscription.id(), null);
            tables.rounds().wake(subscription.skuId(), clock.instant());
            tables.subscriptions().keepUntil(subscription.id(), expiry(subscription));
        }
        return tables.subscriptions()
                .find(subscription.id())
                .filter(now -> now.state() != SubscriptionState.CLOSED)
                .isPresent();
    }

    /** From here on the account shows all that the address waits for. */
    private void join(long customerId, Subscription subscription) {
        tables.addresses().confirm(subscription.addressId(), customerId, clock.instant());
        tables.subscriptions().belongTo(subscription.id(), customerId);
        tables.requests().forget(customerId, subscription.addressId());
    }

    private boolean end(Subscription subscription) {
        waiting(subscription).ifPresent(one -> tables.subscriptions().close(one.id(), reason(one), clock.instant()));
        return true;
    }

    /** What nobody has confirmed somebody else may have typed: it is not kept like what somebody wanted. */
    private static CloseReason reason(Subscription one) {
        return one.state() == SubscriptionState.UNCONFIRMED ? CloseReason.NEVER_CONFIRMED : CloseReason.UNSUBSCRIBED;
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
