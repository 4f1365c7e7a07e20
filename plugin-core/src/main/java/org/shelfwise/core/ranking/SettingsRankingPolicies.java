package org.shelfwise.core.ranking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.shelfwise.core.platform.PropertyRange;
import org.shelfwise.core.settings.Resolution;
import org.shelfwise.core.settings.SettingPath;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.Settings;

/**
 * Policies from the settings. Each is kept for a short while, because every listing asks and a listing must not cost queries
 * for what changes a few times a year; a change shows after that while, on all nodes.
 */
final class SettingsRankingPolicies implements RankingPolicies {

    private static final Long SITE = 0L;
    private static final int MOST_KEPT = 1_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    private record Kept(RankingPolicy policy, Instant until) {}

    private final Settings settings;
    private final RankingKeys keys;
    private final Clock clock;
    private final Duration keep;
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

    SettingsRankingPolicies(Settings settings, RankingKeys keys, Clock clock, Duration keep) {
        PropertyRange.require("shelfwise.ranking.settings-keep-millis", keep, Duration.ZERO, LONGEST);
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
        this.keep = keep;
    }

    @Override
    public RankingPolicy policyFor(Long categoryId) {
        Long place = Objects.requireNonNullElse(categoryId, SITE);
        Kept known = kept.get(place);
        Instant now = clock.instant();
        if (known == null || !now.isBefore(known.until())) {
            known = new Kept(read(categoryId), now.plus(keep));
            keep(place, known);
        }
        return known.policy();
    }

    private void keep(Long place, Kept policy) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(place, policy);
    }

    private RankingPolicy read(Long categoryId) {
        SettingPath path = categoryId == null ? SettingPath.SITE : settings.pathOf(SettingPlace.category(categoryId));
        Resolution resolution = settings.read(keys.all(), List.of(path));
        return new RankingPolicy(
                resolution.of(keys.mode(), path).value(),
                resolution.of(keys.handSetOrder(), path).value(),
                Math.toIntExact(resolution.of(keys.hideAfterDays(), path).value()));
    }
}
