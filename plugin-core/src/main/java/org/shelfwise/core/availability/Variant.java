package org.shelfwise.core.availability;

import java.util.Set;

/**
 * A SKU of a product with the option values that single it out.
 *
 * @param optionValueIds ids of the product option values; empty for a product without options
 */
public record Variant(SkuVerdict verdict, Set<Long> optionValueIds) {

    public Variant {
        optionValueIds = Set.copyOf(optionValueIds);
    }

    public long skuId() {
        return verdict.skuId();
    }
}
