package org.shelfwise.demo.catalogue.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.shelfwise.demo.catalogue.source.Colour;
import org.shelfwise.demo.catalogue.source.Garment;
import org.shelfwise.demo.catalogue.source.Palette;

/** Fills the shelves of one product as its story says. */
final class Quantities {

    private final StockStory story;
    private final SplittableRandom random;
    private final List<DemoVariant> variants = new ArrayList<>();

    Quantities(StockStory story, SplittableRandom random) {
        this.story = story;
        this.random = random;
    }

    List<DemoVariant> of(Garment garment, Palette palette) {
        if (story == StockStory.UNTRACKED) {
            return List.of();
        }
        List<String> sizes = garment.sizes().sizes();
        String lastSize = sizes.isEmpty() ? null : sizes.get(random.nextInt(sizes.size()));
        for (Colour colour : palette.colours()) {
            if (sizes.isEmpty()) {
                variants.add(new DemoVariant(colour, null, quantity(variants.isEmpty())));
            }
            for (String size : sizes) {
                variants.add(new DemoVariant(colour, size, quantity(size.equals(lastSize))));
            }
        }
        return keepPromise();
    }

    private int quantity(boolean last) {
        return switch (story) {
            case SOLD_OUT, UNTRACKED -> 0;
            case ONE_SIZE_LEFT -> last ? random.nextInt(12, 25) : 0;
            case LOW -> random.nextInt(3) == 0 ? 0 : random.nextInt(1, 4);
            case SIZES_GONE -> random.nextInt(3) == 0 ? 0 : random.nextInt(12, 61);
            case PLENTY, UNAVAILABLE -> random.nextInt(12, 81);
        };
    }

    /** Chance may have emptied everything, or nothing: a story must still be true. */
    private List<DemoVariant> keepPromise() {
        if (story == StockStory.LOW) {
            setQuantity(0, 2);
        }
        if (story == StockStory.SIZES_GONE) {
            setQuantity(0, 18);
            setQuantity(variants.size() - 1, 0);
        }
        return variants;
    }

    private void setQuantity(int index, int quantity) {
        DemoVariant variant = variants.get(index);
        variants.set(index, new DemoVariant(variant.colour(), variant.size(), quantity));
    }
}
