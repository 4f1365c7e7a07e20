package org.shelfwise.core.stock.broadleaf;

import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;

/** What the platform's own fields say of a SKU, read as its {@code InventoryServiceImpl.checkBasicAvailablility} reads them. */
final class SkuPolicy {

    private SkuPolicy() {}

    /** {@code isAvailable} is deprecated, but shops set it, and the platform reads it. */
    @SuppressWarnings("deprecation")
    static boolean isOnSale(Sku sku) {
        return !Boolean.FALSE.equals(sku.isAvailable())
                && sku.isActive()
                && !InventoryType.UNAVAILABLE.equals(sku.getInventoryType());
    }

    static boolean isTracked(Sku sku) {
        return InventoryType.CHECK_QUANTITY.equals(sku.getInventoryType());
    }
}
