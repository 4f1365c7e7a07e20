package org.shelfwise.site.availability.picker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Variant;

/**
 * A product as schema.org data: a {@code Product} with an {@code Offer}, or, when there are variants to choose from, a
 * {@code ProductGroup} of them, as
 * <a href="https://developers.google.com/search/docs/appearance/structured-data/product-variants">Google documents it</a>.
 */
public final class StructuredData {

    /** Options that schema.org has a property for; the others are told as additional properties. */
    private static final Map<String, String> PROPERTIES =
            Map.of("COLOR", "color", "COLOUR", "color", "SIZE", "size", "MATERIAL", "material", "PATTERN", "pattern");

    private final Assortment assortment;
    private final UnaryOperator<String> absolute;

    /** @param absolute makes an absolute address of a path within the site */
    public StructuredData(Assortment assortment, UnaryOperator<String> absolute) {
        this.assortment = assortment;
        this.absolute = absolute;
    }

    public Map<String, Object> toMap() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("@context", "https://schema.org/");
        out.putAll(assortment.options().isEmpty() ? single() : group());
        return out;
    }

    private Map<String, Object> group() {
        Map<String, Object> out = thing("ProductGroup", assortment.product().name());
        out.put("url", absolute.apply(assortment.product().path()));
        out.put("productGroupID", Long.toString(assortment.product().id()));
        out.put(
                "variesBy",
                assortment.options().stream()
                        .map(option -> PROPERTIES.get(key(option)))
                        .filter(property -> property != null)
                        .map(property -> "https://schema.org/" + property)
                        .collect(Collectors.toList()));
        out.put("hasVariant", assortment.variants().stream().map(this::variant).collect(Collectors.toList()));
        return out;
    }

    /** A product without options has its default SKU as its only variant; one that has ended has none, and says so. */
    private Map<String, Object> single() {
        Map<String, Object> out = thing("Product", assortment.product().name());
        out.put("url", absolute.apply(assortment.product().path()));
        Optional<Variant> only = assortment.variants().stream().findFirst();
        only.ifPresent(variant -> out.put("sku", Long.toString(variant.skuId())));
        out.put("offers", only.map(this::offer).orElseGet(this::offer));
        return out;
    }

    private Map<String, Object> variant(Variant variant) {
        Map<String, Object> out = thing("Product", assortment.product().name() + " " + assortment.nameOf(variant));
        out.put("sku", Long.toString(variant.skuId()));
        assortment.options().forEach(option -> option.values().stream()
                .filter(value -> variant.optionValueIds().contains(value.id()))
                .forEach(value -> describe(out, option, value)));
        out.put("offers", offer(variant));
        return out;
    }

    private static void describe(Map<String, Object> out, Option option, Option.Value value) {
        String property = PROPERTIES.get(key(option));
        if (property != null) {
            out.put(property, value.text());
            return;
        }
        Map<String, Object> additional = new LinkedHashMap<>();
        additional.put("@type", "PropertyValue");
        additional.put("name", option.label());
        additional.put("value", value.text());
        out.merge("additionalProperty", List.of(additional), StructuredData::joined);
    }

    private static Object joined(Object some, Object more) {
        return Stream.of((List<?>) some, (List<?>) more).flatMap(List::stream).collect(Collectors.toList());
    }

    /** Of the product as a whole, where no variant is on sale. */
    private Map<String, Object> offer() {
        return offer(assortment.product().path(), assortment.verdict().status());
    }

    private Map<String, Object> offer(String path, AvailabilityStatus status) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("@type", "Offer");
        out.put("url", absolute.apply(path));
        out.put("availability", status.schemaOrgUrl());
        return out;
    }

    private Map<String, Object> offer(Variant variant) {
        Map<String, Object> out = offer(
                assortment.product().pathTo(variant.skuId()), variant.verdict().status());
        Price price = assortment.prices().get(variant.skuId());
        if (price != null) {
            out.put("price", price.amount().toPlainString());
            out.put("priceCurrency", price.currency().getCurrencyCode());
        }
        return out;
    }

    private Map<String, Object> thing(String type, String name) {
        ProductInfo product = assortment.product();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("@type", type);
        out.put("name", name);
        if (product.description() != null) {
            out.put("description", product.description());
        }
        if (!product.images().isEmpty()) {
            out.put("image", product.images().stream().map(absolute).collect(Collectors.toList()));
        }
        if (product.brand() != null) {
            Map<String, Object> brand = new LinkedHashMap<>();
            brand.put("@type", "Brand");
            brand.put("name", product.brand());
            out.put("brand", brand);
        }
        return out;
    }

    private static String key(Option option) {
        return option.name().toUpperCase(Locale.ROOT);
    }
}
