package org.shelfwise.core.restock;

import java.util.List;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.CatalogSku;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.settings.SettingPath;

/**
 * What a watched SKU looks like at one moment.
 *
 * @param verdict null when its row is gone
 * @param sku null when its row is gone
 */
record Sighting(WatchedSku watched, SkuVerdict verdict, CatalogSku sku) {

    /** Where the SKU stands once it has stayed like this. */
    RestockState state() {
        if (isNoLongerSold()) {
            return RestockState.ENDED;
        }
        return verdict.status().isInHand() ? RestockState.IN_HAND : RestockState.GONE;
    }

    /** A flag that is off, or a start date to come, only makes it gone. */
    private boolean isNoLongerSold() {
        return verdict == null || verdict.status() == AvailabilityStatus.DISCONTINUED || hasLostItsProduct();
    }

    private boolean hasLostItsProduct() {
        return watched.productId() != null && sku != null && sku.productId() == null;
    }

    boolean rests() {
        return RestockRule.rests(watched, state());
    }

    /** Of a deleted SKU, what is known of it. */
    SettingPath settingPath() {
        return sku == null ? SettingPath.of(watched.skuId(), watched.productId(), List.of()) : sku.settingPath();
    }
}
