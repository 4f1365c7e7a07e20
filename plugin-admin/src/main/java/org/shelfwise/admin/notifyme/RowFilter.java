package org.shelfwise.admin.notifyme;

import java.util.Arrays;
import java.util.OptionalLong;
import org.shelfwise.admin.platform.WholeNumber;

/**
 * Which rows of a list somebody looks at.
 *
 * @param sku null for those of every SKU
 * @param state null for those in any state
 * @param before the list continues with rows whose ids are less
 */
public record RowFilter<S extends Enum<S>>(Long sku, S state, long before) {

    public static final long FROM_THE_NEWEST = Long.MAX_VALUE;

    /** Reads what came from outside; whatever is missing or senseless means "no restriction". */
    static <S extends Enum<S>> RowFilter<S> of(Class<S> states, String sku, String state, String before) {
        OptionalLong skuId = WholeNumber.parse(sku);
        return new RowFilter<>(
                skuId.isPresent() ? skuId.getAsLong() : null,
                Arrays.stream(states.getEnumConstants())
                        .filter(known -> known.name().equals(state))
                        .findFirst()
                        .orElse(null),
                WholeNumber.parse(before).orElse(FROM_THE_NEWEST));
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
