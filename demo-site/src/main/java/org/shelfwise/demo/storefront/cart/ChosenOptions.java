package org.shelfwise.demo.storefront.cart;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.Sku;

/** What was chosen of a product, in the order of its options: {@code Rust, M}. */
public final class ChosenOptions {
    private ChosenOptions() {}

    /** @return empty for a SKU without options */
    public static String of(Sku sku) {
        return sku.getProductOptionValuesCollection().stream()
                .sorted(Comparator.comparing(
                        value -> value.getProductOption().getDisplayOrder(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .map(ProductOptionValue::getAttributeValue)
                .collect(Collectors.joining(", "));
    }
}
