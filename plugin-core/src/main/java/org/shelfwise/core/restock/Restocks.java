package org.shelfwise.core.restock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.CatalogSku;
import org.shelfwise.core.availability.SkuCatalogue;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.platform.IdBatches;
import org.shelfwise.core.settings.Resolution;
import org.shelfwise.core.settings.Settings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells when SKUs come back. Watches those that somebody asked about, on any number of nodes: what one node notes, no other
 * notes again. Thread-safe.
 */
public final class Restocks {

    private static final int BATCH = 500;

    private final RestockTable table;
    private final EpisodeTable episodes;
    private final Availability availability;
    private final SkuCatalogue catalogue;
    private final Sightings sightings;
    private final Settings settings;
    private final RestockKeys keys;
    private final TransactionOperations transaction;
    private final Supplier<List<RestockListener>> listeners;
    private final Clock clock;

    Restocks(
            RestockTable table,
            EpisodeTable episodes,
            Availability availability,
            SkuCatalogue catalogue,
            Settings settings,
            RestockKeys keys,
            TransactionOperations transaction,
            Supplier<List<RestockListener>> listeners,
            Clock clock) {
        this.table = table;
        this.episodes = episodes;
        this.availability = availability;
        this.catalogue = catalogue;
        this.sightings = new Sightings(availability, catalogue);
        this.settings = settings;
        this.keys = keys;
        this.transaction = transaction;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * Begins to watch those of the SKUs that nobody watches yet. One that can be had opens an episode only after it was gone.
     * Joins no transaction: call it before one that relies on it, and it may safely be called too often.
     *
     * @param skuIds unknown ones are passed over
     * @param seenGone whether the caller has just seen that they cannot be had: what came back since then opens an episode
     */
    public void watch(Collection<Long> skuIds, boolean seenGone) {
        Set<Long> known = table.known(skuIds);
        List<Long> fresh =
                skuIds.stream().distinct().filter(id -> !known.contains(id)).toList();
        for (List<Long> batch : IdBatches.of(fresh, BATCH)) {
            Map<Long, SkuVerdict> verdicts = seenGone ? Map.of() : availability.ofSkus(batch);
            for (CatalogSku sku : catalogue.skus(batch)) {
                SkuVerdict verdict = verdicts.get(sku.skuId());
                boolean inHand = verdict != null && verdict.status().isInHand();
                add(sku, inHand ? RestockState.IN_HAND : RestockState.GONE);
            }
        }
    }

    private void add(CatalogSku sku, RestockState state) {
        try {
            transaction.execute(status -> {
                table.add(sku.skuId(), sku.productId(), state, clock.instant());
                return null;
            });
        } catch (DuplicateKeyException watchedMeanwhile) {
            return;
        }
    }

    /**
     * @return those of the SKUs that are no longer sold: they have not been for the settling time, as was noted, and are not
     *     now
     */
    public Set<Long> noLongerSold(Collection<Long> skuIds) {
        return IdBatches.of(skuIds, BATCH).stream()
                .flatMap(batch -> sightings.of(table.find(batch)).values().stream())
                .filter(sighting -> isAtRest(sighting, RestockState.ENDED))
                .map(sighting -> sighting.watched().skuId())
                .collect(Collectors.toSet());
    }

    /** Looks at those of the SKUs that are watched, and notes what has become of them. */
    void look(Collection<Long> skuIds) {
        for (List<Long> batch : IdBatches.of(skuIds, BATCH)) {
            transaction.execute(status -> {
                lookAt(table.find(batch));
                return null;
            });
        }
    }

    private void lookAt(List<WatchedSku> watched) {
        if (watched.isEmpty()) {
            return;
        }
        Map<Long, Sighting> seen = sightings.of(watched);
        Map<Long, Duration> settling =
                settling(seen.values().stream().filter(sku -> !sku.rests()).toList());
        List<Sighting> noted = watched.stream()
                .map(sku -> seen.get(sku.skuId()))
                .map(sku ->
                        sku.rests() ? sku : note(sku, settling.get(sku.watched().skuId())))
                .toList();
        tell(noted);
    }

    /** @return how it stands now, as far as this transaction has noted it */
    private Sighting note(Sighting seen, Duration settling) {
        Instant now = clock.instant();
        WatchedSku before = seen.watched();
        WatchedSku after = RestockRule.next(before, seen.state(), settling, now);
        if (after == before || !table.change(before, after)) {
            return seen; // or somebody else noted it, or it moved again: then there is word of that too
        }
        before.episodeId().ifPresent(id -> end(id, now));
        if (after.state() == RestockState.IN_HAND) {
            RestockEpisode episode = episodes.open(after.skuId(), after.since(), now);
            WatchedSku open = after.become(RestockState.IN_HAND, after.since(), OptionalLong.of(episode.id()));
            table.change(after, open);
            listeners.get().forEach(listener -> listener.opened(episode));
        }
        return new Sighting(after, seen.verdict(), seen.sku());
    }

    private void end(long episodeId, Instant now) {
        episodes.end(episodeId, now).ifPresent(episode -> listeners.get().forEach(listener -> listener.ended(episode)));
    }

    private void tell(List<Sighting> noted) {
        Map<Long, SkuVerdict> looked = verdicts(noted, sighting -> sighting.verdict() != null);
        Map<Long, SkuVerdict> gone = verdicts(noted, sighting -> isAtRest(sighting, RestockState.GONE));
        Set<Long> ended = noted.stream()
                .filter(sighting -> isAtRest(sighting, RestockState.ENDED))
                .map(sighting -> sighting.watched().skuId())
                .collect(Collectors.toSet());
        for (RestockListener listener : listeners.get()) {
            if (!looked.isEmpty()) {
                listener.looked(looked);
            }
            if (!gone.isEmpty()) {
                listener.gone(gone);
            }
            if (!ended.isEmpty()) {
                listener.noLongerSold(ended);
            }
        }
    }

    private static boolean isAtRest(Sighting sighting, RestockState state) {
        return sighting.watched().state() == state && sighting.rests();
    }

    private static Map<Long, SkuVerdict> verdicts(List<Sighting> noted, Predicate<Sighting> which) {
        return noted.stream()
                .filter(which)
                .collect(Collectors.toMap(sighting -> sighting.watched().skuId(), Sighting::verdict));
    }

    private Map<Long, Duration> settling(List<Sighting> moving) {
        if (moving.isEmpty()) {
            return Map.of();
        }
        Resolution resolution = settings.read(
                List.of(keys.settlingSeconds()),
                moving.stream().map(Sighting::settingPath).toList());
        return moving.stream()
                .collect(Collectors.toMap(
                        sighting -> sighting.watched().skuId(),
                        sighting -> Duration.ofSeconds(resolution
                                .of(keys.settlingSeconds(), sighting.settingPath())
                                .value())));
    }
}
