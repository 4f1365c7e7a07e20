package org.shelfwise.core.availability;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.settings.SettingPlace;

/** Where availability learns of SKUs and their units; each host has its own. Each call costs one query. */
public interface SkuCatalogue {

    /** @return the SKUs that exist, in any order */
    List<CatalogSku> skus(Collection<Long> skuIds);

    /**
     * @return for each product that exists, what can be put into a cart in its name, in id order, inactive ones included:
     *     its variants, or its default SKU; empty when it has neither
     */
    Map<Long, List<CatalogSku>> ofProducts(Collection<Long> productIds);

    /**
     * As {@link #ofProducts}, without the option values of the SKUs, which a list has no use for.
     *
     * @param single for those of the products of which one variant will do, its SKU: the others are not read, and nothing
     *     comes back when that one is no longer the product's
     */
    Map<Long, List<CatalogSku>> ofListedProducts(Collection<Long> productIds, Map<Long, Long> single);

    /**
     * @return ids of the products at or below {@code place} that have a SKU with more than {@code moreThan} and at most
     *     {@code atMost} salable units
     */
    List<Long> productsWithUnits(SettingPlace place, long moreThan, long atMost);
}
