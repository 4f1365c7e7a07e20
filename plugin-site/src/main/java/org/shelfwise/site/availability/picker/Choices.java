package org.shelfwise.site.availability.picker;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.site.availability.StockWords;

/**
 * Judges each value given what is chosen of the other options. The script {@code shelf.js} does the same sums after each
 * click; a browser test holds the two together.
 */
final class Choices {

    private final Assortment assortment;
    private final Selection selection;
    private final StockWords words;
    private final Locale locale;

    Choices(Assortment assortment, Selection selection, StockWords words, Locale locale) {
        this.assortment = assortment;
        this.selection = selection;
        this.words = words;
        this.locale = locale;
    }

    List<Picker.Choice> of(Option option) {
        return option.values().stream().map(value -> choice(option, value)).collect(Collectors.toList());
    }

    private Picker.Choice choice(Option option, Option.Value value) {
        List<Variant> candidates = assortment.fitting(selection.with(option, value));
        AvailabilityStatus status = best(candidates);
        return new Picker.Choice(
                value.id(),
                value.text(),
                status.token(),
                status.isBuyable(),
                !candidates.isEmpty(),
                selection.of(option).filter(value::equals).isPresent(),
                note(candidates, status),
                token(value.text()));
    }

    /** What does not exist can never be had: as good as discontinued. */
    static AvailabilityStatus best(List<Variant> candidates) {
        return candidates.stream()
                .map(variant -> variant.verdict().status())
                .min(Comparator.naturalOrder())
                .orElse(AvailabilityStatus.DISCONTINUED);
    }

    /** A number is told only where it belongs to one variant; plain stock needs no word. */
    private String note(List<Variant> candidates, AvailabilityStatus status) {
        if (candidates.isEmpty()) {
            return words.say("picker.not-made", locale);
        }
        if (status == AvailabilityStatus.IN_STOCK) {
            return "";
        }
        List<Variant> ofStatus = candidates.stream()
                .filter(variant -> variant.verdict().isBuyable() == status.isBuyable())
                .collect(Collectors.toList());
        return ofStatus.size() == 1 ? words.of(ofStatus.get(0).verdict(), locale) : words.of(status, locale);
    }

    private static String token(String value) {
        return value.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
