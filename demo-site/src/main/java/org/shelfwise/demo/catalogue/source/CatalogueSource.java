package org.shelfwise.demo.catalogue.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Everything that {@code demo/catalogue.yaml} says about the shop, in the file's order. Immutable.
 *
 * @param facets labels by the abbreviation of their field
 * @param priceRanges lower bounds of the price facet, ascending; the last range is open
 * @param options labels by the option's attribute name
 */
public record CatalogueSource(
        LocalDate activeSince,
        Currency currency,
        List<ShopLocale> locales,
        List<Country> countries,
        List<Shipping> shipping,
        Map<String, Words> facets,
        List<Integer> priceRanges,
        Map<String, Words> options,
        List<Category> categories,
        List<Palette> palettes,
        List<SizeRun> sizeRuns,
        List<Words> styles,
        List<Garment> garments,
        Garment giftCard) {}
