package org.shelfwise.site.notifyme.broadleaf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.shelfwise.site.notifyme.AlertItem;

/** Reads what SKUs are called, in the request's language. Thread-safe. */
public final class AlertItems {

    private static final Comparator<ProductOptionValue> IN_THE_OPTIONS_ORDER = Comparator.comparing(
            value -> value.getProductOption().getDisplayOrder(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final CatalogService catalog;

    public AlertItems(CatalogService catalog) {
        this.catalog = catalog;
    }

    /** @return for each SKU that belongs to a product; others are absent */
    public Map<Long, AlertItem> of(Collection<Long> skuIds) {
        Map<Long, AlertItem> items = new HashMap<>();
        if (!skuIds.isEmpty()) {
            for (Sku sku : catalog.findSkusByIds(new ArrayList<>(skuIds))) {
                Optional.ofNullable(sku.getProduct()).ifPresent(product -> items.put(sku.getId(), item(sku, product)));
            }
        }
        return items;
    }

    private static AlertItem item(Sku sku, Product product) {
        return new AlertItem(product.getName(), variant(sku), page(sku, product));
    }

    private static String variant(Sku sku) {
        return sku.getProductOptionValuesCollection().stream()
                .sorted(IN_THE_OPTIONS_ORDER)
                .map(ProductOptionValue::getAttributeValue)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> page(Sku sku, Product product) {
        return Optional.ofNullable(product.getUrl())
                .filter(url -> product.isActive())
                .map(url -> url + (url.contains("?") ? "&" : "?") + "sku=" + sku.getId());
    }
}
