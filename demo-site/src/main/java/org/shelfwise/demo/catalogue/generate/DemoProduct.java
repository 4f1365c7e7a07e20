package org.shelfwise.demo.catalogue.generate;

import java.math.BigDecimal;
import java.util.List;
import org.shelfwise.demo.catalogue.source.Garment;
import org.shelfwise.demo.catalogue.source.Palette;
import org.shelfwise.demo.catalogue.source.Words;

/**
 * A product as the generator imagines it.
 *
 * @param index place in the catalogue, from 0; all ids are made of it
 * @param model the shop's own number, unique
 * @param url path below the shop, unique
 * @param salePrice null when not on sale; below {@code price} otherwise
 * @param variants colour by colour in the palette's order, each smallest size first; empty when it has no options
 */
public record DemoProduct(
        int index,
        Garment garment,
        StockStory story,
        String model,
        String brand,
        String url,
        Words name,
        Words description,
        Words longDescription,
        String pattern,
        Palette palette,
        BigDecimal price,
        BigDecimal salePrice,
        boolean newIn,
        List<DemoVariant> variants) {

    public DemoProduct {
        variants = List.copyOf(variants);
    }
}
