package org.shelfwise.core.ranking;

/**
 * How one category, or the site's search, ranks.
 *
 * @param hideAfterDays in mode {@code HIDE}: how many whole days a product stays listed after it sold out; 0 hides at once
 */
public record RankingPolicy(RankingMode mode, HandSetOrder handSetOrder, int hideAfterDays) {

    public RankingPolicy {
        if (hideAfterDays < 0) {
            throw new IllegalArgumentException("hideAfterDays must be 0 or more: " + hideAfterDays);
        }
    }
}
