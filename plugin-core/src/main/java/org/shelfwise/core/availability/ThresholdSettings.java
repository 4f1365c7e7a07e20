package org.shelfwise.core.availability;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.settings.Resolution;
import org.shelfwise.core.settings.SettingPath;
import org.shelfwise.core.settings.Settings;

/** The thresholds that the settings give to each SKU. */
final class ThresholdSettings {

    private final Settings settings;
    private final AvailabilityKeys keys;

    ThresholdSettings(Settings settings, AvailabilityKeys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    /** Costs one query, or none for no SKUs. */
    Map<Long, SkuFacts> facts(Collection<CatalogSku> skus) {
        Map<Long, SettingPath> paths = new HashMap<>();
        skus.forEach(sku -> paths.computeIfAbsent(sku.skuId(), id -> sku.settingPath()));
        Resolution resolution =
                settings.read(List.of(keys.lowStockThreshold(), keys.showQuantityBelow()), paths.values());
        Map<Long, SkuFacts> facts = new HashMap<>();
        skus.forEach(sku -> facts.put(sku.skuId(), sku.facts(thresholds(resolution, paths.get(sku.skuId())))));
        return facts;
    }

    private Thresholds thresholds(Resolution resolution, SettingPath path) {
        return new Thresholds(
                resolution.of(keys.lowStockThreshold(), path).value(),
                resolution.of(keys.showQuantityBelow(), path).value());
    }
}
