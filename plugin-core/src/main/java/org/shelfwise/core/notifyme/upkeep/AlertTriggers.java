package org.shelfwise.core.notifyme.upkeep;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.restock.RestockEpisode;
import org.shelfwise.core.restock.RestockListener;

/** Turns what happens to watched SKUs into rounds of alerts and single mails, in the transaction that notes it. */
public final class AlertTriggers implements RestockListener {

    private final NotifyTables tables;
    private final Clock clock;

    public AlertTriggers(NotifyTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public void opened(RestockEpisode episode) {
        tables.rounds().begin(episode.id(), episode.skuId(), clock.instant());
    }

    @Override
    public void ended(RestockEpisode episode) {
        tables.rounds().end(episode.id(), clock.instant());
    }

    @Override
    public void looked(Map<Long, SkuVerdict> verdicts) {
        Instant now = clock.instant();
        Set<Long> low = with(verdicts.values(), AvailabilityStatus.LOW_STOCK);
        for (long sku : tables.subscriptions().skusWaitedFor(low, AlertKind.LOW_STOCK)) {
            tables.messages().queueLow(sku, verdicts.get(sku).salable().orElse(Long.MAX_VALUE), now);
        }
        tables.subscriptions().forgetLowBelow(with(verdicts.values(), AvailabilityStatus.IN_STOCK));
    }

    /** Whoever wanted to know before it is sold out could not be told, or was not: the last units went at once. */
    @Override
    public void gone(Map<Long, SkuVerdict> verdicts) {
        Set<Long> soldOut = verdicts.values().stream()
                .filter(SkuVerdict::isSoldOut)
                .map(SkuVerdict::skuId)
                .collect(Collectors.toSet());
        tables.messages()
                .queueSoldOut(tables.subscriptions().skusWaitedFor(soldOut, AlertKind.LOW_STOCK), clock.instant());
    }

    @Override
    public void noLongerSold(Set<Long> skuIds) {
        tables.messages().queueDiscontinued(skuIds, clock.instant());
    }

    private static Set<Long> with(Collection<SkuVerdict> verdicts, AvailabilityStatus status) {
        return verdicts.stream()
                .filter(verdict -> verdict.status() == status)
                .map(SkuVerdict::skuId)
                .collect(Collectors.toSet());
    }
}
