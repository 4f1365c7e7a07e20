package org.shelfwise.core.notifyme.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.AlertMail;
import org.shelfwise.core.notifyme.LinkAddresses;
import org.shelfwise.core.notifyme.LinkPurpose;
import org.shelfwise.core.notifyme.MailCatalogue;
import org.shelfwise.core.notifyme.MailItem;
import org.shelfwise.core.notifyme.MessageKind;
import org.shelfwise.core.notifyme.NotifyMeKeys;
import org.shelfwise.core.notifyme.NotifyMeKeys.OnOff;
import org.shelfwise.core.notifyme.store.LinkTokens;
import org.shelfwise.core.notifyme.store.MessageTable.Reader;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.QueuedMessage;
import org.shelfwise.core.notifyme.store.Subscription;
import org.shelfwise.core.restock.Restocks;
import org.shelfwise.core.settings.Resolution;
import org.shelfwise.core.settings.SettingPath;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.Settings;
import org.shelfwise.core.stock.StockHold;
import org.shelfwise.core.stock.StockHolds;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes mails of what is queued, right before they go out, and only of what is so at that moment. Knows what one batch has
 * asked of the catalogue and the settings; used by one thread, but for {@link #alertsPerUnit}.
 */
public final class Preparation {

    /** How holds of this feature are called in the books. */
    public static final String PURPOSE = "notifyme";

    private static final int ALTERNATIVES = 4;
    private static final long MINUTES_AN_HOUR = 60;

    private final NotifyTables tables;
    private final Checks checks;
    private final ReaderHolds holds;
    private final Settings settings;
    private final NotifyMeKeys keys;
    private final MailCatalogue catalogue;
    private final LinkAddresses links;
    private final Clock clock;
    private final Duration lease;
    private final Instant claimedAt;
    private final Map<String, Optional<MailItem>> items = new HashMap<>();
    private final Map<String, List<MailItem>> alternatives = new HashMap<>();
    private final Map<Long, Terms> terms = new ConcurrentHashMap<>();
    private final Map<Long, OptionalLong> waiting = new HashMap<>();

    /** @param claimedAt when the batch was */
    Preparation(Sources sources, Checks checks, Duration lease, Instant claimedAt) {
        this.tables = sources.tables();
        this.checks = checks;
        this.holds =
                new ReaderHolds(sources.tables().messages(), sources.holds(), sources.transaction(), sources.clock());
        this.settings = sources.settings();
        this.keys = sources.keys();
        this.catalogue = sources.catalogue();
        this.links = sources.links();
        this.clock = sources.clock();
        this.lease = lease;
        this.claimedAt = claimedAt;
    }

    /** What each batch's preparation works with. */
    public record Sources(
            NotifyTables tables,
            Availability availability,
            Restocks restocks,
            StockHolds holds,
            Settings settings,
            NotifyMeKeys keys,
            MailCatalogue catalogue,
            LinkAddresses links,
            TransactionOperations transaction,
            Clock clock) {}

    /** The settings of one SKU, as they are when a batch first needs them. */
    private record Terms(long hours, boolean demand, long alertsPerUnit) {}

    /** A mail that may go out now. */
    record Checked(QueuedMessage message, AlertMail mail, Instant at) {}

    /**
     * Looks at several mails together, right before they go out one after the other.
     *
     * @return those that may go out, in the same order; of the others it is noted why not, unless they are somebody else's by
     *     now
     */
    List<Checked> prepare(List<QueuedMessage> messages, String claim) {
        Instant now = clock.instant();
        renewWhenHalfOver(messages, claim, now);
        Checks.Seen seen = checks.look(messages, claim);
        LinkTokens.Drawn tokens = tables.tokens().draw();
        List<Checked> checked = new ArrayList<>();
        for (QueuedMessage message : messages) {
            prepare(message, claim, seen, tokens).ifPresent(mail -> checked.add(new Checked(message, mail, now)));
        }
        tokens.save();
        return checked;
    }

    /** What is claimed lasts for longer than it takes from here to the mail server, or is looked at again. */
    private void renewWhenHalfOver(List<QueuedMessage> messages, String claim, Instant now) {
        if (now.isAfter(claimedAt.plus(lease.dividedBy(2)))) {
            tables.messages().renewAll(messages, claim, now.plus(lease));
        }
    }

    private Optional<AlertMail> prepare(
            QueuedMessage message, String claim, Checks.Seen seen, LinkTokens.Drawn tokens) {
        Optional<Reader> reader = seen.reader(message);
        if (reader.isEmpty()) {
            tables.messages().withdraw(message, claim, "the subscription has ended");
            return Optional.empty();
        }
        Subscription to = reader.get().subscription();
        Optional<MailItem> item = item(message, to);
        if (item.isEmpty()) {
            tables.messages().withdraw(message, claim, "the product is gone");
            return Optional.empty();
        }
        Terms terms = terms(message.skuId());
        boolean toBeHeld = message.kind() == MessageKind.BACK_IN_STOCK && terms.hours() > 0 && seen.isCounted(message);
        // each hold takes a unit from those that the later places of its wave reach for: there, holding is the check
        boolean isStillTrue = seen.isStillTrue(message, toBeHeld ? Long.MAX_VALUE : terms.alertsPerUnit());
        Optional<StockHold> unit = holds.before(message, claim, reader.get(), terms.hours());
        if (unit.isEmpty() && toBeHeld && isStillTrue) {
            unit = holds.take(message, claim, terms.hours());
        }
        if (unit.isEmpty() && (toBeHeld || !isStillTrue)) {
            tables.messages().withdraw(message, claim, Checks.NO_LONGER_SO);
            return Optional.empty();
        }
        return Optional.of(mail(message, reader.get(), item.get(), terms.demand(), unit, tokens));
    }

    private Terms terms(long skuId) {
        return terms.computeIfAbsent(skuId, id -> {
            SettingPath path = settings.pathOf(SettingPlace.sku(id));
            Resolution read =
                    settings.read(List.of(keys.holdHours(), keys.showDemand(), keys.alertsPerUnit()), List.of(path));
            return new Terms(
                    read.of(keys.holdHours(), path).value(),
                    read.of(keys.showDemand(), path).value() == OnOff.ON,
                    read.of(keys.alertsPerUnit(), path).value());
        });
    }

    /** How many people may be told of each unit. Thread-safe. */
    long alertsPerUnit(long skuId) {
        return terms(skuId).alertsPerUnit();
    }

    private Optional<MailItem> item(QueuedMessage message, Subscription to) {
        Optional<MailItem> item = items.computeIfAbsent(
                key(message.skuId(), to.locale()),
                key -> Optional.ofNullable(
                        catalogue.items(List.of(message.skuId()), to.locale()).get(message.skuId())));
        return item.isEmpty() && message.kind() == MessageKind.DISCONTINUED ? Optional.of(remains(to)) : item;
    }

    /** What is no longer sold may have left little that a mail could show, or nothing. */
    private MailItem remains(Subscription to) {
        return Optional.ofNullable(to.productId())
                .flatMap(productId -> catalogue.ofProduct(productId, to.locale()))
                .orElse(MailItem.NAMELESS);
    }

    private AlertMail mail(
            QueuedMessage message,
            Reader reader,
            MailItem item,
            boolean demand,
            Optional<StockHold> unit,
            LinkTokens.Drawn tokens) {
        Instant now = clock.instant();
        Subscription to = reader.subscription();
        String action = unit.map(held -> buying(to, held, now, tokens))
                .orElseGet(() -> action(message.kind(), to, item, now, tokens));
        return new AlertMail(
                message.kind(),
                to.kind(),
                to.address(),
                to.locale(),
                links.messageId(to.id(), message.occasion()),
                unit.isPresent() ? item.leadingTo(action) : item,
                action,
                link(LinkPurpose.UNSUBSCRIBE, to, now, tokens),
                message.kind() == MessageKind.CONFIRMATION ? link(LinkPurpose.BLOCK, to, now, tokens) : null,
                reader.consents() ? link(LinkPurpose.WITHDRAW, to, now, tokens) : null,
                demand ? waiting(to.skuId()) : OptionalLong.empty(),
                unit.map(held -> hours(held, now)).orElse(0L),
                message.kind() == MessageKind.DISCONTINUED ? alternatives(to) : List.of());
    }

    private String link(LinkPurpose purpose, Subscription to, Instant now, LinkTokens.Drawn tokens) {
        return links.of(purpose, tokens.token(to.id(), purpose, now), to.locale());
    }

    private List<MailItem> alternatives(Subscription to) {
        return alternatives.computeIfAbsent(
                key(to.skuId(), to.locale()),
                key -> catalogue.alternatives(to.skuId(), to.productId(), to.locale(), ALTERNATIVES));
    }

    private static String key(long skuId, Locale locale) {
        return skuId + " " + locale.toLanguageTag();
    }

    /** From now on, rounded: a mail goes out a moment after its unit was held. */
    private static long hours(StockHold unit, Instant now) {
        long minutes = Duration.between(now, unit.expiresAt()).toMinutes();
        return Math.max(1, Math.round(minutes / (double) MINUTES_AN_HOUR));
    }

    private String buying(Subscription to, StockHold unit, Instant now, LinkTokens.Drawn tokens) {
        String token = tokens.token(to.id(), LinkPurpose.BUY, now, unit.expiresAt());
        return links.of(LinkPurpose.BUY, token, to.locale());
    }

    private String action(MessageKind kind, Subscription to, MailItem item, Instant now, LinkTokens.Drawn tokens) {
        return switch (kind) {
            case CONFIRMATION -> links.of(
                    LinkPurpose.CONFIRM, tokens.token(to.id(), LinkPurpose.CONFIRM, now), to.locale());
            case LAST_QUESTION -> links.of(LinkPurpose.KEEP, tokens.token(to.id(), LinkPurpose.KEEP, now), to.locale());
            case SOLD_OUT -> links.asking(to.skuId(), AlertKind.BACK_IN_STOCK, to.locale());
            case BACK_IN_STOCK, LOW_STOCK, DISCONTINUED -> item.url() == null ? links.shop(to.locale()) : item.url();
        };
    }

    private OptionalLong waiting(long skuId) {
        return waiting.computeIfAbsent(skuId, id -> {
            long people = tables.subscriptions().countWaiting(id);
            return people > 1 ? OptionalLong.of(people) : OptionalLong.empty();
        });
    }
}
