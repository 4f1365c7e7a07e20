package org.shelfwise.admin.notifyme;

import java.util.OptionalLong;
import org.shelfwise.admin.platform.Query;

/**
 * Which rows of a list somebody looks at.
 *
 * @param sku null for those of every SKU
 * @param state null for those in any state
 * @param before the list continues with rows whose ids are less
 */
public record RowFilter<S extends Enum<S>>(Long sku, S state, long before) {

    public static final long FROM_THE_NEWEST = Long.MAX_VALUE;

    /** What the parameters {@code sku}, {@code state} and {@code before} say; where one is missing or refused, no restriction. */
    static <S extends Enum<S>> RowFilter<S> of(Class<S> states, Query query) {
        OptionalLong skuId = query.id("sku");
        return new RowFilter<>(
                skuId.isPresent() ? skuId.getAsLong() : null,
                query.choice("state", states, Enum::name).orElse(null),
                query.page("before", 1, FROM_THE_NEWEST).orElse(FROM_THE_NEWEST));
    }

    static <S extends Enum<S>> RowFilter<S> ofSku(long sku) {
        return new RowFilter<>(sku, null, FROM_THE_NEWEST);
    }

    public boolean isFromTheNewest() {
        return before == FROM_THE_NEWEST;
    }

    /** As it stands in an address; empty for any. */
    public String stateText() {
        return state == null ? "" : state.name();
    }

    /** As it stands in an address; empty for any. */
    public String skuText() {
        return sku == null ? "" : sku.toString();
    }
}
