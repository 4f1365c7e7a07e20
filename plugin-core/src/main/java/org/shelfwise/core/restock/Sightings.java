package org.shelfwise.core.restock;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.CatalogSku;
import org.shelfwise.core.availability.SkuCatalogue;
import org.shelfwise.core.availability.SkuVerdict;

/** Looks at SKUs, in bulk. */
final class Sightings {

    private final Availability availability;
    private final SkuCatalogue catalogue;

    Sightings(Availability availability, SkuCatalogue catalogue) {
        this.availability = availability;
        this.catalogue = catalogue;
    }

    /** @return one for each of the SKUs, deleted ones included */
    Map<Long, Sighting> of(Collection<WatchedSku> watched) {
        Map<Long, WatchedSku> ids = watched.stream().collect(Collectors.toMap(WatchedSku::skuId, Function.identity()));
        Map<Long, SkuVerdict> verdicts = availability.ofSkus(ids.keySet());
        Map<Long, CatalogSku> skus = catalogue.skus(ids.keySet()).stream()
                .collect(Collectors.toMap(CatalogSku::skuId, Function.identity(), (one, same) -> one));
        return ids.values().stream()
                .collect(Collectors.toMap(
                        WatchedSku::skuId, sku -> new Sighting(sku, verdicts.get(sku.skuId()), skus.get(sku.skuId()))));
    }
}
