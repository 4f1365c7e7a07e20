package org.shelfwise.core.notifyme;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.notifyme.NotifyMeKeys.OnOff;
import org.shelfwise.core.notifyme.sending.Waves;
import org.shelfwise.core.notifyme.store.AlertReport;
import org.shelfwise.core.notifyme.store.ManualMessages;
import org.shelfwise.core.notifyme.store.ManualMessages.Cancelled;
import org.shelfwise.core.notifyme.store.ManualMessages.Resting;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.Settings;
import org.shelfwise.core.settings.SettingsEditor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** What a merchant sees and does of alerts. Thread-safe. */
public final class AlertDesk {

    private static final Logger LOG = LoggerFactory.getLogger(AlertDesk.class);
    private static final int PAGE = 500;

    /** How many failed mails are queued anew at a time; a multiple of the page's. */
    public static final int MOST_RETRIED = 10 * PAGE;

    private static final Optional<Refusal> NOT_AT_REST = Optional.of(Refusal.of("notifyme.message-not-retryable"));

    private final AlertReport report;
    private final SkuPrices prices;
    private final NotifyTables tables;
    private final Availability availability;
    private final Settings settings;
    private final SettingsEditor editor;
    private final NotifyMeKeys keys;
    private final ManualMessages messages;
    private final TransactionOperations transaction;
    private final Clock clock;

    AlertDesk(
            AlertReport report,
            SkuPrices prices,
            NotifyTables tables,
            Availability availability,
            Settings settings,
            SettingsEditor editor,
            NotifyMeKeys keys,
            ManualMessages messages,
            TransactionOperations transaction,
            Clock clock) {
        this.report = report;
        this.prices = prices;
        this.tables = tables;
        this.availability = availability;
        this.settings = settings;
        this.editor = editor;
        this.keys = keys;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** SKUs that people wait to be back, most waiting first. */
    public List<DemandRow> demand(int offset, int limit) {
        return priced(report.demand(offset, limit));
    }

    /** All of {@link #demand}, a page at a time in memory; what changes meanwhile may be missed or come twice. */
    public void eachDemand(Consumer<DemandRow> rows) {
        int offset = 0;
        List<DemandRow> page = demand(offset, PAGE);
        while (!page.isEmpty()) {
            page.forEach(rows);
            offset += page.size();
            page = demand(offset, PAGE);
        }
    }

    private List<DemandRow> priced(List<DemandRow> rows) {
        Map<Long, Amount> known = prices.of(rows.stream().map(DemandRow::skuId).toList());
        return rows.stream()
                .map(row -> known.containsKey(row.skuId()) ? row.at(known.get(row.skuId())) : row)
                .toList();
    }

    /**
     * @param skuId null for all
     * @param state null for all
     * @param beforeId the last id of the page before; {@link Long#MAX_VALUE} for the first
     * @return newest first
     */
    public List<SubscriptionRow> subscriptions(Long skuId, SubscriptionState state, long beforeId, int limit) {
        return report.subscriptions(skuId, state, beforeId, limit);
    }

    /** All of {@link #subscriptions}, a page at a time in memory. */
    public void eachSubscription(Long skuId, SubscriptionState state, Consumer<SubscriptionRow> rows) {
        List<SubscriptionRow> page = report.subscriptions(skuId, state, Long.MAX_VALUE, PAGE);
        while (!page.isEmpty()) {
            page.forEach(rows);
            page = report.subscriptions(skuId, state, page.get(page.size() - 1).id(), PAGE);
        }
    }

    /** As {@link #subscriptions}. */
    public List<MessageRow> messages(Long skuId, MessageState state, long beforeId, int limit) {
        return report.messages(skuId, state, beforeId, limit);
    }

    /** What came of what people were told of these SKUs; those of which nobody was told are absent. */
    public Map<Long, AlertOutcome> outcomes(Collection<Long> skuIds) {
        return report.outcomes(skuIds);
    }

    /**
     * Queues a mail anew that failed, was withdrawn or called off. Refuses {@code notifyme.message-not-retryable} for any other,
     * {@code notifyme.message-not-wanted} when its reader does not wait for it any more, {@code notifyme.message-overtaken} when
     * its reader has a newer one, and {@code notifyme.restock-over} when the SKU has sold out since.
     *
     * @param actor who does it, for the log
     */
    public Optional<Refusal> retry(long messageId, String actor) {
        Optional<Refusal> refusal = transaction.execute(status -> {
            Optional<Refusal> no = noToRetry(messageId);
            return no.isEmpty() && messages.queueAgain(List.of(messageId), clock.instant()) == 0 ? NOT_AT_REST : no;
        });
        if (refusal.isEmpty()) {
            LOG.info("{} had mail {} tried again", actor, messageId);
        }
        return refusal;
    }

    private Optional<Refusal> noToRetry(long messageId) {
        Optional<Resting> found = messages.resting(messageId);
        if (found.isEmpty()) {
            return NOT_AT_REST;
        }
        Resting mail = found.get();
        if (!mail.wanted()) {
            return Optional.of(Refusal.of("notifyme.message-not-wanted"));
        }
        if (mail.overtaken()) {
            return Optional.of(Refusal.of("notifyme.message-overtaken"));
        }
        return mail.over() ? Optional.of(Refusal.of("notifyme.restock-over")) : Optional.empty();
    }

    /**
     * Queues anew what failed, leaving out what {@link #retry} would refuse; the first {@link #MOST_RETRIED} of it, so that the
     * merchant does not wait for long.
     *
     * @param skuId null for all
     * @param actor who does it, for the log
     * @return how many are queued now
     */
    public int retryFailed(Long skuId, String actor) {
        int queued = 0;
        List<Long> page = messages.failed(skuId, 0, PAGE);
        while (!page.isEmpty() && queued < MOST_RETRIED) {
            List<Long> some = page;
            queued += transaction.execute(status -> messages.queueAgain(some, clock.instant()));
            page = messages.failed(skuId, page.get(page.size() - 1), PAGE);
        }
        LOG.info("{} had {} failed mails {} tried again", actor, queued, skuId == null ? "" : "of SKU " + skuId);
        return queued;
    }

    /**
     * Calls off a mail that waits in the queue. Its reader goes on waiting for the next occasion; whoever was to hear that few are
     * left could only hear next that it has sold out, and that subscription ends. Refuses {@code
     * notifyme.message-not-cancellable}, also for a mail that is on its way.
     *
     * @param actor who does it, for the log
     */
    public Optional<Refusal> cancelMessage(long messageId, String actor) {
        Optional<Cancelled> cancelled = transaction.execute(status -> {
            Optional<Cancelled> mail = messages.cancel(messageId);
            mail.filter(it -> it.kind() == MessageKind.LOW_STOCK).ifPresent(it -> tables.subscriptions()
                    .close(it.subscriptionId(), CloseReason.BY_ADMIN, clock.instant()));
            return mail;
        });
        if (cancelled.isEmpty()) {
            return Optional.of(Refusal.of("notifyme.message-not-cancellable"));
        }
        LOG.info("{} called mail {} off", actor, messageId);
        return Optional.empty();
    }

    /**
     * Ends a subscription. Refuses {@code notifyme.no-such-subscription}, also for one that has ended.
     *
     * @param actor who does it, for the log
     */
    public Optional<Refusal> cancel(long subscriptionId, String actor) {
        boolean closed = transaction.execute(
                status -> tables.subscriptions().close(subscriptionId, CloseReason.BY_ADMIN, clock.instant()));
        if (!closed) {
            return Optional.of(Refusal.of("notifyme.no-such-subscription"));
        }
        LOG.info("{} ended subscription {}", actor, subscriptionId);
        return Optional.empty();
    }

    /**
     * Reckons as the waves do, and changes nothing.
     *
     * @param units that would come in, 0 or more
     */
    public DryRun dryRun(long skuId, long units) {
        Waves.Terms terms = Waves.terms(keys, settings, skuId);
        SkuVerdict now = availability.ofSkus(List.of(skuId)).get(skuId);
        boolean offSale = now == null || now.status() == AvailabilityStatus.DISCONTINUED || now.isOffSale();
        long salable = offSale ? 0 : units + now.salable().orElse(0);
        long waiting = tables.subscriptions().countWaiting(skuId);
        List<Long> waves = new ArrayList<>();
        long left = waiting;
        while (left > 0 && waves.size() < DryRun.MOST_WAVES) {
            long told = Math.min(left, terms.size(OptionalLong.of(salable), 0, Integer.MAX_VALUE));
            if (told == 0) {
                break;
            }
            waves.add(told);
            left -= told;
            if (terms.holds()) {
                break;
            }
        }
        return new DryRun(waiting, salable, terms.alertsPerUnit(), terms.pause().toMinutes(), waves);
    }

    public boolean isPaused() {
        return settings.resolveForSite(keys.sending()).value() == OnOff.OFF;
    }

    /** Stops all sending, on all nodes, within moments. What is queued waits. */
    public void pause(String actor) {
        editor.set(keys.sending(), SettingPlace.SITE, "off", actor);
    }

    public void resume(String actor) {
        editor.set(keys.sending(), SettingPlace.SITE, "on", actor);
    }
}
