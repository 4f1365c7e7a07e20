package org.shelfwise.core.availability;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.shelfwise.core.settings.SettingPath;

/**
 * A SKU as the catalogue and the ledger have it; the parameters that {@link SkuFacts} has too mean the same.
 *
 * @param productId null when it belongs to no product
 * @param categoryIds the product's default category and that one's ancestors, nearest first
 * @param optionValueIds empty, too, when they were not asked for
 */
public record CatalogSku(
        long skuId,
        Long productId,
        List<Long> categoryIds,
        Set<Long> optionValueIds,
        Lifecycle lifecycle,
        boolean unavailable,
        boolean tracked,
        long salable,
        Instant soldOutSince) {

    public CatalogSku {
        categoryIds = List.copyOf(categoryIds);
        optionValueIds = Set.copyOf(optionValueIds);
    }

    /** The places whose settings govern it. */
    public SettingPath settingPath() {
        return SettingPath.of(skuId, productId, categoryIds);
    }

    SkuFacts facts(Thresholds thresholds) {
        return new SkuFacts(skuId, lifecycle, unavailable, tracked, salable, soldOutSince, thresholds);
    }
}
