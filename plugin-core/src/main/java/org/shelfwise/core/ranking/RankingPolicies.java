package org.shelfwise.core.ranking;

/** Says how to rank where. Thread-safe. */
public interface RankingPolicies {

    /** @param categoryId null for the whole site, as in a search */
    RankingPolicy policyFor(Long categoryId);
}
