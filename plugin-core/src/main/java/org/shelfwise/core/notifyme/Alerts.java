package org.shelfwise.core.notifyme;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.CatalogSku;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuCatalogue;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.notifyme.AlertAnswer.Asked;
import org.shelfwise.core.notifyme.AlertAnswer.Refused;
import org.shelfwise.core.notifyme.AlertAnswer.Wrong;
import org.shelfwise.core.notifyme.NotifyMeKeys.OnOff;
import org.shelfwise.core.notifyme.asking.Confirmations;
import org.shelfwise.core.notifyme.asking.MailAddress;
import org.shelfwise.core.notifyme.asking.Network;
import org.shelfwise.core.notifyme.asking.RateLimits;
import org.shelfwise.core.notifyme.store.AccountRequestTable;
import org.shelfwise.core.notifyme.store.AddressTable.Locked;
import org.shelfwise.core.notifyme.store.BlockTable;
import org.shelfwise.core.notifyme.store.ConsentTable;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.Subscription;
import org.shelfwise.core.notifyme.store.SubscriptionTable;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.restock.Restocks;
import org.shelfwise.core.settings.Resolution;
import org.shelfwise.core.settings.Settings;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes what shoppers ask to be told. One address waits once for a SKU and kind, however often and from wherever it is asked
 * for. The answer is the same whether the address is known or not. Thread-safe.
 */
public final class Alerts {

    private static final Refusal UNKNOWN = Refusal.of("notifyme.sku-unknown");
    private static final Refusal NOT_NEEDED = Refusal.of("notifyme.not-needed");
    private static final Refusal TOO_FEW_LEFT = Refusal.of("notifyme.too-few-left");

    private final NotifyTables tables;
    private final RateLimits limits;
    private final Availability availability;
    private final SkuCatalogue catalogue;
    private final Restocks restocks;
    private final Settings settings;
    private final NotifyMeKeys keys;
    private final NotifyMeProperties properties;
    private final AlertPriority priority;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Confirmations confirmations;

    Alerts(
            NotifyTables tables,
            RateLimits limits,
            Availability availability,
            SkuCatalogue catalogue,
            Restocks restocks,
            Settings settings,
            NotifyMeKeys keys,
            NotifyMeProperties properties,
            AlertPriority priority,
            TransactionOperations transaction,
            Clock clock) {
        this.tables = tables;
        this.limits = limits;
        this.availability = availability;
        this.catalogue = catalogue;
        this.restocks = restocks;
        this.settings = settings;
        this.keys = keys;
        this.properties = properties;
        this.priority = priority;
        this.transaction = transaction;
        this.clock = clock;
        this.confirmations = new Confirmations(tables, clock);
    }

    /** What the request means for this SKU, when nothing speaks against it. */
    private record Wish(
            AlertRequest request, MailAddress address, CatalogSku sku, SkuVerdict verdict, Resolution terms) {

        /** Whether a shopper who is logged in asks with the account's address; it may be somebody else's. */
        private boolean isOfTheAccount() {
            return request.asker().customerId() != null
                    && MailAddress.parse(request.asker().customerAddress())
                            .filter(address::equals)
                            .isPresent();
        }

        private boolean isOf(Long customerId) {
            return isOfTheAccount() && request.asker().customerId().equals(customerId);
        }

        /** Whether that shopper has pressed the button in a mail to the address before. */
        private boolean isOwn(Locked locked) {
            return isOfTheAccount() && locked.isConfirmedBy(request.asker().customerId());
        }
    }

    /**
     * Refuses {@code notifyme.address-missing}, {@code notifyme.address-too-long}, {@code notifyme.address-invalid}, {@code
     * notifyme.units}, {@code notifyme.sku-unknown}, {@code notifyme.not-needed} (the SKU can be bought, or cannot come
     * back) and {@code notifyme.too-few-left} (see {@link AlertKind#comesTooLateFor}), all that apply at once; or else {@code notifyme.too-many} (asked too often) or, to whom the address certainly
     * belongs, {@code notifyme.too-many-alerts}.
     */
    public AlertAnswer ask(AlertRequest request) {
        Optional<CatalogSku> sku =
                catalogue.skus(List.of(request.skuId())).stream().findFirst();
        Optional<SkuVerdict> verdict = Optional.ofNullable(
                availability.ofSkus(List.of(request.skuId())).get(request.skuId()));
        if (sku.isEmpty() || verdict.isEmpty()) {
            return new Refused(wrong(Optional.of(UNKNOWN), request.address(), request.units(), mostUnits()));
        }
        Resolution terms = terms(sku.get());
        List<Wrong> wrong = wrong(
                whyNot(request.kind(), verdict.get()),
                request.address(),
                request.units(),
                terms.of(keys.maxUnits(), sku.get().settingPath()).value());
        if (!wrong.isEmpty()) {
            return new Refused(wrong);
        }
        MailAddress address = MailAddress.parse(request.address()).orElseThrow();
        Wish wish = new Wish(request, address, sku.get(), verdict.get(), terms);
        return isAskedTooOften(wish) ? tooMany() : take(wish);
    }

    private Refused tooMany() {
        return new Refused(
                List.of(new Wrong("address", Refusal.of("notifyme.too-many"))), Optional.of(limits.untilNextHour()));
    }

    /**
     * What is wrong with an address and a number of units while nobody has said for which SKU, as {@link #ask} would refuse
     * them; the shop's own maximum counts.
     */
    public List<Wrong> check(String address, long units) {
        return wrong(Optional.empty(), address, units, mostUnits());
    }

    private static List<Wrong> wrong(Optional<Refusal> sku, String address, long units, long mostUnits) {
        List<Wrong> wrong = new ArrayList<>();
        sku.ifPresent(refusal -> wrong.add(new Wrong("sku", refusal)));
        MailAddress.refusal(address).ifPresent(refusal -> wrong.add(new Wrong("address", refusal)));
        if (units < 1 || units > mostUnits) {
            wrong.add(new Wrong("units", Refusal.of("notifyme.units", mostUnits)));
        }
        return wrong;
    }

    private long mostUnits() {
        return settings.resolveForSite(keys.maxUnits()).value();
    }

    private Resolution terms(CatalogSku sku) {
        return settings.read(
                List.of(keys.maxUnits(), keys.confirmation(), keys.expiryDays()), List.of(sku.settingPath()));
    }

    private static Optional<Refusal> whyNot(AlertKind kind, SkuVerdict verdict) {
        if (!isNeeded(kind, verdict)) {
            return Optional.of(NOT_NEEDED);
        }
        return kind.comesTooLateFor(verdict) ? Optional.of(TOO_FEW_LEFT) : Optional.empty();
    }

    private static boolean isNeeded(AlertKind kind, SkuVerdict verdict) {
        return switch (verdict.status()) {
            case IN_STOCK, LOW_STOCK -> kind == AlertKind.LOW_STOCK
                    && verdict.salable().isPresent();
            case SOLD_OUT -> kind == AlertKind.BACK_IN_STOCK && verdict.reason() != Reason.INACTIVE;
            case IN_STORE_ONLY, BACK_ORDER, PRE_ORDER -> kind == AlertKind.BACK_IN_STOCK;
            case DISCONTINUED -> false;
        };
    }

    /**
     * By whom and for what. How often one address is asked for is another thing: a refusal would tell strangers that it was
     * asked for, and keep its owner away.
     */
    private boolean isAskedTooOften(Wish wish) {
        return !limits.allows("network:" + Network.of(wish.request().asker().network()), properties.askedPerNetwork())
                || !limits.allows("sku:" + wish.request().skuId(), properties.askedPerSku());
    }

    /**
     * Beyond the limit of its address a request is answered like any other, and nothing comes of it: but for whom the address
     * certainly is, to whom no mail goes for it.
     */
    private AlertAnswer take(Wish wish) {
        boolean mayMail = limits.allows(RateLimits.of(wish.address()), properties.askedPerAddress());
        if (!mayMail && !wish.isOfTheAccount()) {
            return new Asked(isConfirmationWanted(wish));
        }
        restocks.watch(List.of(wish.request().skuId()), wish.request().kind() == AlertKind.BACK_IN_STOCK);
        return transaction.execute(status -> takeLocked(wish, mayMail, status));
    }

    private AlertAnswer takeLocked(Wish wish, boolean mayMail, TransactionStatus status) {
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
        } else if (tables.subscriptions().countLive(address.id()) < properties.mostAlerts()) {
            add(wish, address, own, toBeConfirmed);
        } else if (own) {
            return new Refused("address", Refusal.of("notifyme.too-many-alerts", properties.mostAlerts()));
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

    private boolean isConfirmationWanted(Wish wish) {
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
