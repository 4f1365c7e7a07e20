package org.shelfwise.demo.catalogue.generate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shelfwise.demo.catalogue.source.Colour;
import org.shelfwise.demo.catalogue.source.Garment;
import org.shelfwise.demo.catalogue.source.Material;
import org.shelfwise.demo.catalogue.source.Palette;
import org.shelfwise.demo.catalogue.source.Words;

/** Puts a product into words, as each of the three languages orders them. */
final class Copywriter {

    Words name(Words style, Material material, Words noun) {
        Words of = material.name();
        return new Words(
                style.en() + " " + of.en() + " " + noun.en(),
                noun.sv() + " " + style.sv() + " i " + of.sv(),
                of.ka() + " " + noun.ka() + " „" + style.ka() + "“");
    }

    Words giftCardName(Words noun, int value) {
        return new Words(
                capitalised(noun.en()) + " €" + value, noun.sv() + " " + value + " €", noun.ka() + " " + value + " €");
    }

    Words longDescription(Garment garment, Material material, Palette palette) {
        Words copy = garment.copy();
        Words care = material.care();
        return new Words(
                copy.en() + " " + care.en() + " Comes in " + colours(palette, Words::en) + ".",
                copy.sv() + " " + care.sv() + " Finns i " + colours(palette, Words::sv) + ".",
                copy.ka() + " " + care.ka() + " ფერები: " + colours(palette, Words::ka) + ".");
    }

    /** Lower-case ASCII words joined by hyphens. */
    String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replaceAll("[ -]+", "-");
    }

    private static String colours(Palette palette, Function<Words, String> language) {
        return palette.colours().stream()
                .map(Colour::name)
                .map(language)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
