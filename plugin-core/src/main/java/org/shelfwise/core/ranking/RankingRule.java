package org.shelfwise.core.ranking;

import java.time.Duration;
import java.time.Instant;

/** Turns a policy into what is asked of the index. Pure: knows texts and times, no search engine. */
public final class RankingRule {

    private static final String BY_TIER = IndexFields.TIER + " asc";
    private static final String BY_GONE = IndexFields.GONE + " asc";
    private static final String BY_RELEVANCE = "score desc";

    /** A document that is older than the plugin has no share: it counts in full. */
    private static final String BOOST = "if(exists(%1$s),%1$s,1)".formatted(IndexFields.SHARE);

    private static final Duration HOUR = Duration.ofHours(1);

    /**
     * @param sort the platform's sort clauses; null or empty for relevance
     * @param handSet whether they are a category's hand-set order
     */
    public RankingClauses apply(RankingPolicy policy, String sort, boolean handSet, Instant now) {
        boolean byRelevance = sort == null || sort.isBlank();
        String rest = byRelevance ? BY_RELEVANCE : sort;
        boolean pinned = handSet && policy.handSetOrder() == HandSetOrder.PINS_WIN;
        return switch (policy.mode()) {
            case OFF -> RankingClauses.NONE;
            case SINK -> new RankingClauses(ordered(BY_TIER, rest, pinned), null, null);
            case HIDE -> new RankingClauses(ordered(BY_TIER, rest, pinned), null, listed(policy, now));
            case SOFT -> new RankingClauses(
                    ordered(BY_GONE, rest, pinned), rest.contains("score") ? BOOST : null, null);
        };
    }

    /** Products that the merchant gave no place share one place: among them, what is gone still comes last. */
    private static String ordered(String availability, String rest, boolean pinned) {
        return pinned ? rest + "," + availability : availability + "," + rest;
    }

    /** In steps of an hour, so that the search engine can keep the filter instead of making it anew each time. */
    private static String listed(RankingPolicy policy, Instant now) {
        if (policy.hideAfterDays() == 0) {
            return "-" + IndexFields.GONE + ":1";
        }
        long lastHour = now.toEpochMilli() / HOUR.toMillis() * HOUR.toMillis();
        long since = lastHour - Duration.ofDays(policy.hideAfterDays()).toMillis();
        return "-" + IndexFields.SOLD_OUT_SINCE + ":[* TO " + since + "]";
    }
}
