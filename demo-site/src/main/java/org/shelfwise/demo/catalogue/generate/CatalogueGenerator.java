package org.shelfwise.demo.catalogue.generate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shelfwise.demo.catalogue.source.CatalogueSource;
import org.shelfwise.demo.catalogue.source.Category;
import org.shelfwise.demo.catalogue.source.Garment;
import org.shelfwise.demo.catalogue.source.Material;
import org.shelfwise.demo.catalogue.source.Palette;
import org.shelfwise.demo.catalogue.source.Words;

/**
 * Imagines products from a seed. The product at an index depends only on the seed and the index: the same seed makes the
 * same catalogue, and a bigger catalogue begins with the smaller one. Holds no products.
 */
public final class CatalogueGenerator {

    private static final int[] GIFT_CARD_VALUES = {25, 50, 75, 100, 150};
    private static final int FIRST_MODEL = 1001;

    private final CatalogueSource source;
    private final Map<String, Category> categories;
    private final Copywriter copywriter = new Copywriter();

    public CatalogueGenerator(CatalogueSource source) {
        this.source = source;
        this.categories = source.categories().stream().collect(Collectors.toMap(Category::code, Function.identity()));
    }

    /** A lazy, sequential stream of the first {@code count} products. */
    public Stream<DemoProduct> products(long seed, int count) {
        StockStories stories = new StockStories(seed);
        Garments garments = new Garments(source.garments(), seed);
        return IntStream.range(0, count).mapToObj(index -> {
            StockStory story = stories.at(index);
            SplittableRandom random = new SplittableRandom(Seeds.mix(seed, index));
            return story == StockStory.UNTRACKED ? giftCard(index) : product(index, garments.at(index), story, random);
        });
    }

    private DemoProduct product(int index, Garment garment, StockStory story, SplittableRandom random) {
        int styles = source.styles().size();
        Words style = source.styles().get(index % styles);
        Material material =
                at(garment.materials(), index / styles + garment.code().hashCode());
        Palette palette = any(garment.palettes(), random);
        Words name = copywriter.name(style, material, garment.noun());
        BigDecimal price = price(garment, random);
        String model = "SW-" + (FIRST_MODEL + index);
        return new DemoProduct(
                index,
                garment,
                story,
                model,
                any(garment.brands(), random),
                url(garment, name, index),
                name,
                garment.copy(),
                copywriter.longDescription(garment, material, palette),
                any(garment.patterns(), random),
                palette,
                price,
                random.nextInt(7) == 0 ? reduced(price) : null,
                random.nextInt(9) == 0,
                new Quantities(story, random).of(garment, palette));
    }

    private DemoProduct giftCard(int index) {
        Garment garment = source.giftCard();
        int value = GIFT_CARD_VALUES[index / 50 % GIFT_CARD_VALUES.length];
        Words name = copywriter.giftCardName(garment.noun(), value);
        Palette palette = garment.palettes().get(0);
        return new DemoProduct(
                index,
                garment,
                StockStory.UNTRACKED,
                "SW-" + (FIRST_MODEL + index),
                garment.brands().get(0),
                url(garment, name, index),
                name,
                garment.copy(),
                copywriter.longDescription(garment, garment.materials().get(0), palette),
                at(garment.patterns(), index / 50),
                palette,
                BigDecimal.valueOf(value).setScale(2),
                null,
                false,
                List.of());
    }

    private String url(Garment garment, Words name, int index) {
        return categories.get(garment.category()).url() + "/" + copywriter.slug(name.en()) + "-"
                + (FIRST_MODEL + index);
    }

    /** Prices end in .00 or .90. */
    private static BigDecimal price(Garment garment, SplittableRandom random) {
        int whole = random.nextInt(garment.priceFrom(), garment.priceTo() + 1);
        return BigDecimal.valueOf(whole * 100L + (random.nextBoolean() ? 90 : 0), 2);
    }

    private static BigDecimal reduced(BigDecimal price) {
        return BigDecimal.valueOf(price.intValue() * 7L / 10 * 100 + 90, 2);
    }

    private static <T> T any(List<T> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> T at(List<T> values, int position) {
        return values.get(Math.floorMod(position, values.size()));
    }
}
