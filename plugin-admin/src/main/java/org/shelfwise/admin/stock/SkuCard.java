package org.shelfwise.admin.stock;

import java.util.List;

/**
 * A SKU as a person recognises it.
 *
 * @param name the SKU's own, or its product's; never null, may be empty
 * @param productName empty when the SKU belongs to no product
 * @param options values of the product options that single it out, in display order, for example Red, M
 */
public record SkuCard(long id, String name, String productName, List<String> options) {

    public SkuCard {
        options = List.copyOf(options);
    }

    /** "Red · M"; empty for a SKU without options. */
    public String optionText() {
        return String.join(" \u00b7 ", options);
    }
}
