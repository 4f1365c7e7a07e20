package org.shelfwise.demo.catalogue.load;

import java.util.HashMap;
import java.util.Map;
import org.shelfwise.demo.catalogue.source.Colour;
import org.shelfwise.demo.catalogue.source.Palette;
import org.shelfwise.demo.catalogue.source.SizeRun;

/** The ids of the demo's rows: those of products follow from their place in the catalogue, others are dealt while loading. */
final class Ids {

    static final long ROOT_CATEGORY = 1;
    private static final long FIRST_PRODUCT = 1001;
    private static final long FIRST_SKU = 10_000;
    private static final int SKUS_A_PRODUCT = 40;

    private final Map<String, Map<String, Long>> dealt = new HashMap<>();

    static long product(int index) {
        return FIRST_PRODUCT + index;
    }

    static long defaultSku(int index) {
        return FIRST_SKU + (long) index * SKUS_A_PRODUCT;
    }

    static long variantSku(int index, int variant) {
        return defaultSku(index) + 1 + variant;
    }

    long category(String code) {
        return deal("category", code, ROOT_CATEGORY + 1);
    }

    long option(Palette palette) {
        return deal("option", "COLOR/" + palette.code(), 1);
    }

    long option(SizeRun run) {
        return deal("option", "SIZE/" + run.code(), 1);
    }

    long value(Palette palette, Colour colour) {
        return deal("value", palette.code() + "/" + colour.code(), 1);
    }

    long value(SizeRun run, String size) {
        return deal("value", run.code() + "/" + size, 1);
    }

    /** The id of {@code key}, dealt in the order of first asking; each kind counts on its own. */
    private long deal(String kind, String key, long first) {
        Map<String, Long> ofKind = dealt.computeIfAbsent(kind, k -> new HashMap<>());
        return ofKind.computeIfAbsent(key, k -> first + ofKind.size());
    }
}
