package org.shelfwise.site.availability.picker;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.site.availability.StockWords;

/**
 * The one document that feeds a product page's script: what exists, what can be bought, and the words for it. It says
 * nothing about the shopper. Thread-safe.
 */
public final class VariantsDocument {

    /** Patterns that the script fills in; {0} and {1} stay as they are. */
    private static final List<String> PATTERNS =
            List.of("picker.not-made", "picker.said.not-made", "picker.said", "picker.choose");

    private final StockWords words;

    public VariantsDocument(StockWords words) {
        this.words = words;
    }

    public Map<String, Object> of(Assortment assortment, Locale locale) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("product", assortment.product().id());
        document.put("status", assortment.verdict().status().token());
        document.put("reason", assortment.verdict().reason().code());
        document.put("buyable", assortment.verdict().isBuyable());
        document.put("message", words.of(assortment.verdict().summary(), locale));
        document.put("options", options(assortment));
        document.put("variants", variants(assortment, locale));
        document.put("words", words(locale));
        return document;
    }

    private static List<Map<String, Object>> options(Assortment assortment) {
        return assortment.options().stream().map(VariantsDocument::option).collect(Collectors.toList());
    }

    private static Map<String, Object> option(Option option) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", option.name());
        out.put("label", option.label());
        out.put("values", option.values().stream().map(VariantsDocument::value).collect(Collectors.toList()));
        return out;
    }

    private static Map<String, Object> value(Option.Value value) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", value.id());
        out.put("value", value.text());
        return out;
    }

    private List<Map<String, Object>> variants(Assortment assortment, Locale locale) {
        return assortment.variants().stream()
                .map(variant -> variant(assortment, variant, locale))
                .collect(Collectors.toList());
    }

    private Map<String, Object> variant(Assortment assortment, Variant variant, Locale locale) {
        SkuVerdict verdict = variant.verdict();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("sku", variant.skuId());
        out.put("values", variant.optionValueIds().stream().sorted().collect(Collectors.toList()));
        out.put("status", verdict.status().token());
        out.put("reason", verdict.reason().code());
        out.put("buyable", verdict.isBuyable());
        out.put(
                "left",
                verdict.shownQuantity().isPresent() ? verdict.shownQuantity().getAsLong() : null);
        out.put("message", words.of(verdict, locale));
        Price price = assortment.prices().get(variant.skuId());
        out.put("price", price == null ? null : price.text(locale));
        return out;
    }

    private Map<String, Object> words(Locale locale) {
        Map<String, Object> out = new LinkedHashMap<>();
        Arrays.stream(AvailabilityStatus.values()).forEach(status -> out.put(status.token(), words.of(status, locale)));
        PATTERNS.forEach(key -> out.put(key, words.say(key, locale, "{0}", "{1}")));
        return out;
    }
}
