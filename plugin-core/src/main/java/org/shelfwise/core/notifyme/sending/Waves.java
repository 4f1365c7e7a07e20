package org.shelfwise.core.notifyme.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.notifyme.NotifyMeKeys;
import org.shelfwise.core.notifyme.NotifyMeKeys.OnOff;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.RoundTable;
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

    /** How soon to look again where there is nothing for those who are left: in the first hour more comes in, or back. */
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
         * @param told by it already, and of an earlier one, whose mails are not out yet
         * @param most at a time, whatever the stock allows
         */
        public int size(OptionalLong units, long told, int most) {
            long allowed = units.isEmpty() ? most : people(units.getAsLong(), holds ? 1 : alertsPerUnit) - told;
            return (int) Math.max(0, Math.min(allowed, most));
        }

        /** How many people may be told of so many units. */
        static long people(long units, long perUnit) {
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
        boolean begins = round.told() == 0;
        long told = begins ? tables.messages().countUnderWay(round.skuId()) : round.told();
        int size =
                verdict != null && verdict.status().isInHand() ? terms.size(verdict.salable(), told, MOST_AT_ONCE) : 0;
        int queued = size == 0 ? 0 : queue(round, told + 1, size);
        boolean nobodyIsLeft = size > 0 && queued == 0 && told == 0;
        tables.rounds()
                .waited(
                        round,
                        round.waves() + (begins && queued > 0 ? 1 : 0),
                        queued == MOST_AT_ONCE ? told + queued : 0,
                        nobodyIsLeft ? RoundTable.NEVER : clock.instant().plus(pause(round, terms, queued)));
    }

    /** With nobody told there is nobody to wait for. */
    private Duration pause(Round round, Terms terms, int queued) {
        if (queued == MOST_AT_ONCE) {
            return Duration.ZERO;
        }
        if (queued + round.told() > 0 && terms.pause().compareTo(LOOK_AGAIN) > 0) {
            return terms.pause();
        }
        return round.openedAt().plus(AT_FIRST).isAfter(clock.instant()) ? LOOK_AGAIN : LATER;
    }

    private int queue(Round round, long firstPlace, int size) {
        List<Long> next = tables.subscriptions().nextToTell(round.skuId(), round.episodeId(), size);
        tables.messages().queueWave(next, round, firstPlace, clock.instant());
        return next.size();
    }
}
