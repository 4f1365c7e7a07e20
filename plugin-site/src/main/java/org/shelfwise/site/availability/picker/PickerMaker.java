package org.shelfwise.site.availability.picker;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.site.availability.StockWords;

/** Makes the picker of a product page. Thread-safe. */
public final class PickerMaker {

    /** More would be a list to read instead of a way out. */
    private static final int PROPOSALS = 3;

    private final StockWords words;
    private final Set<String> swatchOptions;

    /** @param swatchOptions names of the options whose values are colours */
    public PickerMaker(StockWords words, Set<String> swatchOptions) {
        this.words = words;
        this.swatchOptions = Set.copyOf(swatchOptions);
    }

    /**
     * @param parameters gives the value of a parameter of the page's address, or null
     * @param documentPath where the page's JSON document is
     */
    public Picker make(Assortment assortment, UnaryOperator<String> parameters, String documentPath, Locale locale) {
        Selection selection = Selection.of(assortment, parameters);
        List<Variant> fitting = assortment.fitting(selection);
        AvailabilityStatus status = Choices.best(fitting);
        return new Picker(
                assortment.product().id(),
                assortment.verdict().status().token(),
                questions(assortment, selection, locale),
                rows(assortment, locale),
                said(assortment, selection, fitting, locale),
                asksOn(assortment, selection, status) ? null : status.token(),
                status.isBuyable() ? List.of() : proposals(assortment, selection),
                documentPath);
    }

    private List<Picker.Question> questions(Assortment assortment, Selection selection, Locale locale) {
        Choices choices = new Choices(assortment, selection, words, locale);
        return assortment.options().stream()
                .map(option -> new Picker.Question(
                        option.name(),
                        option.label(),
                        swatchOptions.contains(option.name()),
                        selection.of(option).map(Option.Value::text).orElse(null),
                        choices.of(option)))
                .collect(Collectors.toList());
    }

    private List<Picker.Row> rows(Assortment assortment, Locale locale) {
        return assortment.variants().stream()
                .map(variant -> new Picker.Row(
                        variant.skuId(),
                        assortment.nameOf(variant),
                        variant.verdict().status().token(),
                        variant.verdict().isBuyable(),
                        words.of(variant.verdict(), locale),
                        assortment.product().pathTo(variant.skuId())))
                .collect(Collectors.toList());
    }

    private String said(Assortment assortment, Selection selection, List<Variant> fitting, Locale locale) {
        String names = selection.names(assortment);
        if (!assortment.verdict().isBuyable() || assortment.options().isEmpty()) {
            return words.of(assortment.verdict().summary(), locale);
        }
        if (fitting.isEmpty()) {
            return words.say("picker.said.not-made", locale, names);
        }
        if (asksOn(assortment, selection, Choices.best(fitting))) {
            return words.say("picker.choose", locale, openLabels(assortment, selection));
        }
        return words.say("picker.said", locale, names, words.of(bestOf(fitting).verdict(), locale));
    }

    /** Whether there is nothing to say yet but what is still to be chosen. */
    private static boolean asksOn(Assortment assortment, Selection selection, AvailabilityStatus best) {
        return best.isBuyable()
                && selection.chosen().size() < assortment.options().size();
    }

    private static Variant bestOf(List<Variant> fitting) {
        return fitting.stream()
                .min(Comparator.comparing(variant -> variant.verdict().status()))
                .orElseThrow();
    }

    private static String openLabels(Assortment assortment, Selection selection) {
        return assortment.options().stream()
                .filter(option -> selection.of(option).isEmpty())
                .map(Option::label)
                .collect(Collectors.joining(", "));
    }

    private static List<Picker.Proposal> proposals(Assortment assortment, Selection selection) {
        return assortment.variants().stream()
                .filter(variant -> variant.verdict().isBuyable())
                .sorted(Comparator.comparing(selection::agreement).reversed())
                .limit(PROPOSALS)
                .map(variant -> new Picker.Proposal(
                        variant.skuId(),
                        assortment.nameOf(variant),
                        assortment.product().pathTo(variant.skuId())))
                .collect(Collectors.toList());
    }
}
