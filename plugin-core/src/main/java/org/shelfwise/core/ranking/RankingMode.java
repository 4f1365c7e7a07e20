package org.shelfwise.core.ranking;

/** What becomes of products that cannot be bought, in categories and in search results. */
public enum RankingMode {
    /** They come last under every sort, relevance included. */
    SINK,
    /** Relevance counts for as much as can be bought; what is gone altogether comes last under every sort. */
    SOFT,
    /** As {@link #SINK}, and what has been sold out for some days is not listed any more. */
    HIDE,
    /** The order is the platform's. */
    OFF
}
