package org.shelfwise.core.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The places that govern one thing, the nearest first and the site last: the first of them with a valid value wins.
 *
 * @param places without duplicates, ending with the site
 */
public record SettingPath(List<SettingPlace> places) {

    /** How many categories govern a product: its default category and that one's ancestors along default parents. */
    public static final int MAX_CATEGORIES = 6;

    public static final SettingPath SITE = new SettingPath(List.of(SettingPlace.SITE));

    public SettingPath {
        places = List.copyOf(places);
        if (places.isEmpty() || !places.get(places.size() - 1).equals(SettingPlace.SITE)) {
            throw new IllegalArgumentException("a path ends with the site: " + places);
        }
    }

    /** @param categoryIds the category itself first, then its ancestors, nearest first */
    public static SettingPath ofCategory(Collection<Long> categoryIds) {
        return of(null, null, categoryIds);
    }

    /**
     * @param skuId null when a whole product is governed
     * @param productId null for a SKU that belongs to no product
     * @param categoryIds the product's default category and that one's ancestors, nearest first
     */
    public static SettingPath of(Long skuId, Long productId, Collection<Long> categoryIds) {
        List<SettingPlace> places = new ArrayList<>();
        if (skuId != null) {
            places.add(SettingPlace.sku(skuId));
        }
        if (productId != null) {
            places.add(SettingPlace.product(productId));
        }
        categoryIds.stream().distinct().forEach(id -> places.add(SettingPlace.category(id)));
        places.add(SettingPlace.SITE);
        return new SettingPath(places);
    }
}
