package org.shelfwise.core.ranking;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the index says of one product's availability. Two that are equal make the same document.
 *
 * @param tier see {@link TierPolicy}
 * @param gone whether nothing of it can be had anywhere
 * @param share of variants that can be bought, 0 to 1
 * @param soldOutSince null when something is left, or when nobody knows
 * @param tokens see {@link OptionTokens}
 * @param buyableValues by option attribute name: the values of variants that can be bought
 */
public record ProductRanking(
        int tier,
        boolean gone,
        double share,
        Instant soldOutSince,
        Set<String> tokens,
        Map<String, Set<String>> buyableValues) {

    public ProductRanking {
        tokens = Set.copyOf(tokens);
        buyableValues = Map.copyOf(buyableValues);
    }

    /** The same for equal rankings, in every JVM; hardly ever the same for others. */
    public int fingerprint() {
        return hashCode();
    }

    @Override
    public int hashCode() {
        long since = soldOutSince == null ? 0 : soldOutSince.toEpochMilli();
        return Objects.hash(tier, gone, share, since, tokens, buyableValues);
    }
}
