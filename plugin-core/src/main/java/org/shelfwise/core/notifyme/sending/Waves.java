package org.shelfwise.core.notifyme.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.notifyme.MessageKind;
import org.shelfwise.core.notifyme.NotifyMeKeys;
import org.shelfwise.core.notifyme.NotifyMeKeys.OnOff;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.Occasion;
import org.shelfwise.core.notifyme.store.RoundTable.Round;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.settings.Resolution;
import org.shelfwise.core.settings.SettingPath;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.Settings;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Queues the mails of restocked SKUs in waves: as many people as the units allow are told, then they have time to buy, then
 * the stock is looked at again. Whoever waits further back keeps the place.
 */
public final class Waves implements BackgroundJob {

    private static final int ROUNDS = 100;
    private static final Duration REST = Duration.ofMillis(500);

    /** The most that one transaction queues; what the stock allows beyond it follows at once. */
    private static final int MOST_AT_ONCE = 5_000;

    /** How soon to look again where nobody was told: most late confirmations come in the first hour. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private static final Duration AT_FIRST = Duration.ofHours(1);
    private static final Duration LATER = Duration.ofMinutes(10);

    private final NotifyTables tables;
    private final Availability availability;
    private final Settings settings;
    private final NotifyMeKeys keys;
    private final TransactionOperations transaction;
    private final Clock clock;

    public Waves(
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

    /** How waves of one SKU go. */
    public record Terms(long alertsPerUnit, Duration pause, boolean holds) {

        /**
         * How many people a wave tells.
         *
         * @param units that can be bought; empty when there is no limit
         * @param underWay of an earlier wave, whose mails are not out yet
         * @param most at a time, whatever the stock allows
         */
        public int size(OptionalLong units, long underWay, int most) {
            long perUnit = holds ? 1 : alertsPerUnit;
            long allowed = units.isEmpty() ? most : saturated(units.getAsLong(), perUnit) - underWay;
            return (int) Math.max(0, Math.min(allowed, most));
        }

        private static long saturated(long units, long perUnit) {
            return units > Long.MAX_VALUE / perUnit ? Long.MAX_VALUE : units * perUnit;
        }
    }

    public static Terms terms(NotifyMeKeys keys, Settings settings, long skuId) {
        SettingPath path = settings.pathOf(SettingPlace.sku(skuId));
        Resolution resolution =
                settings.read(List.of(keys.alertsPerUnit(), keys.waveMinutes(), keys.holdHours()), List.of(path));
        return new Terms(
                resolution.of(keys.alertsPerUnit(), path).value(),
                Duration.ofMinutes(resolution.of(keys.waveMinutes(), path).value()),
                resolution.of(keys.holdHours(), path).value() > 0);
    }

    @Override
    public String name() {
        return "notifyme-waves";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public boolean run() {
        List<Long> due = tables.rounds().due(clock.instant(), ROUNDS);
        if (due.isEmpty() || settings.resolveForSite(keys.sending()).value() == OnOff.OFF) {
            return false;
        }
        due.forEach(episode -> transaction.execute(status -> {
            tables.rounds().lockIfDue(episode, clock.instant()).ifPresent(this::nextWave);
            return null;
        }));
        return due.size() == ROUNDS;
    }

    private void nextWave(Round round) {
        Terms terms = terms(keys, settings, round.skuId());
        SkuVerdict verdict = availability.ofSkus(List.of(round.skuId())).get(round.skuId());
        int size = verdict != null && verdict.status().isInHand()
                ? terms.size(verdict.salable(), tables.messages().countUnderWay(round.skuId()), MOST_AT_ONCE)
                : 0;
        int told = size == 0 ? 0 : queue(round, size);
        tables.rounds().waited(round, told > 0, clock.instant().plus(pause(round, terms, told)));
    }

    /** With nobody told there is nobody to wait for. */
    private Duration pause(Round round, Terms terms, int told) {
        if (told == MOST_AT_ONCE) {
            return Duration.ZERO;
        }
        if (told > 0 && terms.pause().compareTo(LOOK_AGAIN) > 0) {
            return terms.pause();
        }
        return round.openedAt().plus(AT_FIRST).isAfter(clock.instant()) ? LOOK_AGAIN : LATER;
    }

    private int queue(Round round, int size) {
        Instant now = clock.instant();
        String occasion = Occasion.episode(round.episodeId());
        List<Long> next = tables.subscriptions().nextToTell(round.skuId(), round.episodeId(), size);
        Set<Long> again = new HashSet<>(tables.messages().queueWithdrawn(next, occasion, now));
        List<Long> fresh = next.stream().filter(id -> !again.contains(id)).toList();
        tables.messages().queue(fresh, occasion, MessageKind.BACK_IN_STOCK, round.episodeId(), round.skuId(), now);
        return next.size();
    }
}
