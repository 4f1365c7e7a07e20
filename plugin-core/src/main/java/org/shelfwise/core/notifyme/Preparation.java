package org.shelfwise.core.notifyme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.notifyme.NotifyMeKeys.OnOff;
import org.shelfwise.core.settings.Resolution;
import org.shelfwise.core.settings.SettingPath;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.Settings;
import org.shelfwise.core.stock.Held;
import org.shelfwise.core.stock.Holding;
import org.shelfwise.core.stock.StockHold;
import org.shelfwise.core.stock.StockHolds;
import org.shelfwise.core.stock.StockLine;
import org.shelfwise.core.stock.StockLocations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes sure, right before a mail goes out, that what it says is so: the subscription still wants it, and the stock is still
 * there. Knows what one batch has asked of the catalogue; used by one thread.
 */
final class Preparation {

    /** How holds of this feature are called in the books. */
    static final String PURPOSE = "notifyme";

    private static final int ALTERNATIVES = 4;

    private final NotifyTables tables;
    private final Availability availability;
    private final StockHolds holds;
    private final Settings settings;
    private final NotifyMeKeys keys;
    private final MailCatalogue catalogue;
    private final LinkAddresses links;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Duration lease;
    private final Map<String, Optional<MailItem>> items = new HashMap<>();
    private final Map<String, List<MailItem>> alternatives = new HashMap<>();
    private final Map<Long, SettingPath> paths = new HashMap<>();

    Preparation(Sources sources, Duration lease) {
        this.tables = sources.tables();
        this.availability = sources.availability();
        this.holds = sources.holds();
        this.settings = sources.settings();
        this.keys = sources.keys();
        this.catalogue = sources.catalogue();
        this.links = sources.links();
        this.transaction = sources.transaction();
        this.clock = sources.clock();
        this.lease = lease;
    }

    /** What each batch's preparation works with. */
    record Sources(
            NotifyTables tables,
            Availability availability,
            StockHolds holds,
            Settings settings,
            NotifyMeKeys keys,
            MailCatalogue catalogue,
            LinkAddresses links,
            TransactionOperations transaction,
            Clock clock) {}

    /** @return empty when the mail must not go out, which is noted, or is somebody else's by now */
    Optional<AlertMail> prepare(QueuedMessage message, String claim) {
        return transaction.execute(status -> {
            if (!tables.messages().renew(message, claim, clock.instant().plus(lease))) {
                return Optional.empty();
            }
            Optional<Subscription> subscription = tables.subscriptions().find(message.subscriptionId());
            if (subscription.isEmpty() || subscription.get().state() != wantedState(message.kind())) {
                tables.messages().withdraw(message, claim, "the subscription has ended");
                return Optional.empty();
            }
            return prepare(message, claim, subscription.get());
        });
    }

    private static SubscriptionState wantedState(MessageKind kind) {
        return kind == MessageKind.CONFIRMATION ? SubscriptionState.UNCONFIRMED : SubscriptionState.WAITING;
    }

    private Optional<AlertMail> prepare(QueuedMessage message, String claim, Subscription subscription) {
        Optional<MailItem> item = item(subscription.skuId(), subscription.locale());
        if (item.isEmpty()) {
            tables.messages().withdraw(message, claim, "the product is gone");
            return Optional.empty();
        }
        Resolution terms =
                settings.read(List.of(keys.holdHours(), keys.showDemand()), List.of(path(subscription.skuId())));
        long hours = terms.of(keys.holdHours(), path(subscription.skuId())).value();
        boolean holds = message.kind() == MessageKind.BACK_IN_STOCK && hours > 0;
        Optional<StockHold> unit = heldBefore(message);
        if (unit.isEmpty() && holds && isStillTrue(message)) {
            unit = hold(message, claim, hours);
        }
        if (unit.isEmpty() && (holds || !isStillTrue(message))) {
            tables.messages().withdraw(message, claim, "it was no longer so when its turn came");
            return Optional.empty();
        }
        boolean demand = terms.of(keys.showDemand(), path(subscription.skuId())).value() == OnOff.ON;
        return Optional.of(mail(message, subscription, item.get(), demand, unit));
    }

    private SettingPath path(long skuId) {
        return paths.computeIfAbsent(skuId, id -> settings.pathOf(SettingPlace.sku(id)));
    }

    private Optional<MailItem> item(long skuId, Locale locale) {
        return items.computeIfAbsent(
                key(skuId, locale),
                key -> Optional.ofNullable(
                        catalogue.items(List.of(skuId), locale).get(skuId)));
    }

    private boolean isStillTrue(QueuedMessage message) {
        return switch (message.kind()) {
            case BACK_IN_STOCK -> Waves.isInHand(verdict(message.skuId()));
            case LOW_STOCK -> status(message.skuId()) == AvailabilityStatus.LOW_STOCK;
            case DISCONTINUED -> status(message.skuId()) == AvailabilityStatus.DISCONTINUED;
            case CONFIRMATION, LAST_QUESTION -> true;
        };
    }

    private SkuVerdict verdict(long skuId) {
        return availability.ofSkus(List.of(skuId)).get(skuId);
    }

    private AvailabilityStatus status(long skuId) {
        SkuVerdict verdict = verdict(skuId);
        return verdict == null ? AvailabilityStatus.DISCONTINUED : verdict.status();
    }

    /** A mail that is tried again finds the unit that was set aside for it before, unless its time is over. */
    private Optional<StockHold> heldBefore(QueuedMessage message) {
        return Optional.ofNullable(message.holdId()).flatMap(holds::find).filter(unit -> unit.expiresAt()
                .isAfter(clock.instant()));
    }

    private Optional<StockHold> hold(QueuedMessage message, String claim, long hours) {
        Holding holding = holds.hold(
                StockLocations.WEB,
                List.of(new StockLine(message.skuId(), 1)),
                PURPOSE,
                holder(message.subscriptionId()),
                Duration.ofHours(hours));
        return holding instanceof Held held
                ? held.holds().stream()
                        .filter(unit -> tables.messages().hold(message, claim, unit.id()))
                        .findFirst()
                : Optional.empty();
    }

    /** How holds name the reader for whom they are. */
    static String holder(long subscriptionId) {
        return "alert:" + subscriptionId;
    }

    private AlertMail mail(
            QueuedMessage message, Subscription to, MailItem item, boolean demand, Optional<StockHold> unit) {
        Instant now = clock.instant();
        boolean asks = message.kind() == MessageKind.CONFIRMATION;
        String unsubscribe =
                asks ? null : links.of(LinkPurpose.UNSUBSCRIBE, token(to, LinkPurpose.UNSUBSCRIBE, now), to.locale());
        return new AlertMail(
                message.kind(),
                to.kind(),
                to.address(),
                to.locale(),
                links.messageId(to.id(), message.occasion()),
                item,
                unit.map(held -> buying(to, held, now)).orElseGet(() -> action(message.kind(), to, item, now)),
                unsubscribe,
                demand ? waiting(to.skuId()) : OptionalLong.empty(),
                unit.map(Preparation::hours).orElse(0L),
                message.kind() == MessageKind.DISCONTINUED ? alternatives(to.skuId(), to.locale()) : List.of());
    }

    private List<MailItem> alternatives(long skuId, Locale locale) {
        return alternatives.computeIfAbsent(
                key(skuId, locale), key -> catalogue.alternatives(skuId, locale, ALTERNATIVES));
    }

    private static String key(long skuId, Locale locale) {
        return skuId + " " + locale.toLanguageTag();
    }

    private static long hours(StockHold unit) {
        return Duration.between(unit.createdAt(), unit.expiresAt()).toHours();
    }

    private String buying(Subscription to, StockHold unit, Instant now) {
        String token = tables.tokens().issue(to.id(), LinkPurpose.BUY, now, unit.expiresAt());
        return links.of(LinkPurpose.BUY, token, to.locale());
    }

    private String action(MessageKind kind, Subscription to, MailItem item, Instant now) {
        return switch (kind) {
            case CONFIRMATION -> links.of(LinkPurpose.CONFIRM, token(to, LinkPurpose.CONFIRM, now), to.locale());
            case LAST_QUESTION -> links.of(LinkPurpose.KEEP, token(to, LinkPurpose.KEEP, now), to.locale());
            case BACK_IN_STOCK, LOW_STOCK, DISCONTINUED -> item.url();
        };
    }

    private String token(Subscription to, LinkPurpose purpose, Instant now) {
        return tables.tokens().issue(to.id(), purpose, now);
    }

    private OptionalLong waiting(long skuId) {
        long waiting = tables.subscriptions().countWaiting(skuId);
        return waiting > 1 ? OptionalLong.of(waiting) : OptionalLong.empty();
    }
}
