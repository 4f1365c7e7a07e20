package org.shelfwise.core.restock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.CatalogSku;
import org.shelfwise.core.availability.SkuCatalogue;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.platform.IdBatches;
import org.shelfwise.core.settings.Resolution;
import org.shelfwise.core.settings.SettingPath;
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
                add(sku, isInHand(verdicts.get(sku.skuId())) ? RestockState.IN_HAND : RestockState.GONE);
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
        List<Long> ids = watched.stream().map(WatchedSku::skuId).toList();
        Map<Long, SkuVerdict> verdicts = availability.ofSkus(ids);
        List<WatchedSku> moving = watched.stream()
                .filter(sku -> mayMove(sku, verdicts.get(sku.skuId())))
                .toList();
        Map<Long, Duration> settling = settling(moving);
        for (WatchedSku sku : moving) {
            note(sku, isInHand(verdicts.get(sku.skuId())), settling.getOrDefault(sku.skuId(), Duration.ZERO));
        }
        if (!verdicts.isEmpty()) {
            listeners.get().forEach(listener -> listener.looked(verdicts));
        }
    }

    /** A SKU that was deleted has no verdict and is gone. */
    private static boolean isInHand(SkuVerdict verdict) {
        return verdict != null && verdict.status().isInHand();
    }

    private static boolean mayMove(WatchedSku sku, SkuVerdict verdict) {
        return sku.state() == RestockState.SETTLING
                || sku.wasGone()
                || isInHand(verdict) != (sku.state() == RestockState.IN_HAND);
    }

    private void note(WatchedSku before, boolean inHand, Duration settling) {
        Instant now = clock.instant();
        WatchedSku after = RestockRule.next(before, inHand, settling, now);
        if (after == before) {
            return;
        }
        if (!table.change(before, after)) {
            return; // somebody else noted it, or it moved again: then there is word of that too
        }
        before.episodeId().ifPresent(id -> end(id, now));
        if (after.state() == RestockState.IN_HAND) {
            RestockEpisode episode = episodes.open(after.skuId(), after.since(), now);
            WatchedSku open = after.become(RestockState.IN_HAND, after.since(), OptionalLong.of(episode.id()));
            table.change(after, open);
            listeners.get().forEach(listener -> listener.opened(episode));
        }
    }

    private void end(long episodeId, Instant now) {
        episodes.end(episodeId, now).ifPresent(episode -> listeners.get().forEach(listener -> listener.ended(episode)));
    }

    private Map<Long, Duration> settling(List<WatchedSku> watched) {
        Map<Long, SettingPath> paths = paths(watched);
        Resolution resolution = settings.read(List.of(keys.settlingSeconds()), paths.values());
        Map<Long, Duration> settling = new HashMap<>();
        paths.forEach((id, path) -> settling.put(
                id,
                Duration.ofSeconds(resolution.of(keys.settlingSeconds(), path).value())));
        return settling;
    }

    private Map<Long, SettingPath> paths(List<WatchedSku> watched) {
        List<Long> ids = new ArrayList<>(watched.stream().map(WatchedSku::skuId).toList());
        return ids.isEmpty()
                ? Map.of()
                : catalogue.skus(ids).stream()
                        .collect(Collectors.toMap(CatalogSku::skuId, CatalogSku::settingPath, (one, same) -> one));
    }
}
