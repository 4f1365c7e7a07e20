package org.shelfwise.demo.catalogue.source;

import java.util.List;

/**
 * A kind of product.
 *
 * @param weight how often a deck of garments contains it
 * @param priceFrom whole units of the shop's currency
 */
public record Garment(
        String code,
        String category,
        String silhouette,
        int weight,
        int priceFrom,
        int priceTo,
        SizeRun sizes,
        List<String> patterns,
        List<Material> materials,
        List<Palette> palettes,
        List<String> brands,
        Words noun,
        Words copy) {

    public Garment {
        patterns = List.copyOf(patterns);
        materials = List.copyOf(materials);
        palettes = List.copyOf(palettes);
        brands = List.copyOf(brands);
    }
}
