package org.shelfwise.core.ranking;

/**
 * The fields that ranking adds to each document of the index. Their suffixes are dynamic fields of the platform's schema,
 * so that the shop's own schema need not change.
 */
public final class IndexFields {

    /** {@link TierPolicy}'s tier of the product. Documents older than the plugin have none: rebuild the index once. */
    public static final String TIER = "shelfwise_tier_i";

    /** 1 when nothing of the product can be had anywhere, else 0. */
    public static final String GONE = "shelfwise_gone_i";

    /** The share of variants that can be bought, 0 to 1. */
    public static final String SHARE = "shelfwise_share_d";

    /** Epoch milliseconds since when nothing is left; absent when something is, or when nobody knows. */
    public static final String SOLD_OUT_SINCE = "shelfwise_soldout_l";

    /** What the variants that can be bought offer: see {@link OptionTokens}. */
    public static final String TOKENS = "shelfwise_sku_ss";

    /** {@link ProductRanking#fingerprint}: whether all of the above still holds. */
    public static final String FINGERPRINT = "shelfwise_state_i";

    /** The property name of a BLC_FIELD that is a facet over a product option: this, and the option's attribute name. */
    public static final String OPTION_PROPERTY = "shelfwiseOption.";

    private IndexFields() {}
}
