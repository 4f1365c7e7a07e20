package org.shelfwise.demo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.demo.catalogue.generate.CatalogueGenerator;
import org.shelfwise.demo.catalogue.generate.DemoProduct;
import org.shelfwise.demo.catalogue.generate.DemoVariant;
import org.shelfwise.demo.catalogue.generate.StockStory;
import org.shelfwise.demo.catalogue.source.CatalogueSource;
import org.shelfwise.demo.catalogue.source.CatalogueYaml;
import org.shelfwise.demo.catalogue.source.Category;

class CatalogueGeneratorTest {

    private static final CatalogueSource SOURCE = CatalogueYaml.read();

    private final CatalogueGenerator generator = new CatalogueGenerator(SOURCE);

    @Test
    void the_demo_shop_is_as_big_as_promised() {
        List<DemoProduct> products = products(42, 150);

        assertThat(products).hasSize(150);
        assertThat(products.stream().mapToInt(p -> p.variants().size()).sum()).isGreaterThanOrEqualTo(1_500);
        assertThat(products.stream().map(p -> p.garment().category()).distinct())
                .hasSizeGreaterThanOrEqualTo(10)
                .containsExactlyInAnyOrderElementsOf(leafCategories());
    }

    @ParameterizedTest
    @CsvSource({"42,150", "1,150", "7,1000", "42,10000"})
    void one_product_in_eight_is_sold_out_and_one_in_seven_is_low(long seed, int count) {
        List<DemoProduct> products = products(seed, count);

        assertThat(share(products, CatalogueGeneratorTest::isSoldOut)).isBetween(0.11, 0.13);
        assertThat(share(products, CatalogueGeneratorTest::isLow)).isBetween(0.14, 0.16);
        assertThat(share(products, CatalogueGeneratorTest::hasGapsButPlenty)).isGreaterThan(0.2);
        assertThat(share(products, CatalogueGeneratorTest::hasOneSizeLeft)).isGreaterThan(0.03);
        assertThat(share(products, p -> p.story() == StockStory.UNTRACKED)).isBetween(0.01, 0.03);
        assertThat(share(products, p -> p.story() == StockStory.UNAVAILABLE)).isBetween(0.01, 0.03);
    }

    @Test
    void the_same_seed_makes_the_same_catalogue_and_another_seed_another() {
        assertThat(products(42, 300)).isEqualTo(products(42, 300));
        assertThat(products(43, 300)).isNotEqualTo(products(42, 300));
    }

    @Test
    void a_bigger_catalogue_begins_with_the_smaller_one() {
        assertThat(products(42, 5_000).subList(0, 150)).isEqualTo(products(42, 150));
    }

    @Test
    void no_two_products_of_the_demo_have_the_same_name() {
        List<String> names = products(42, 150).stream()
                .map(p -> p.name().en())
                .filter(n -> !n.startsWith("Gift"))
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 100_000})
    void every_product_has_an_address_of_its_own_below_its_category(int count) {
        Set<String> urls = new HashSet<>();

        generator.products(42, count).forEach(product -> {
            assertThat(product.url()).matches("/" + product.garment().category() + "/[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(urls.add(product.url())).as(product.url()).isTrue();
        });
    }

    @Test
    void every_variant_is_a_different_choice_and_prices_make_sense() {
        generator.products(42, 2_000).forEach(product -> {
            assertThat(product.variants().stream().map(v -> v.colour().code() + "/" + v.size()))
                    .doesNotHaveDuplicates();
            assertThat(product.price()).isPositive().hasScaleOf(2);
            assertThat(product.salePrice() == null || product.salePrice().compareTo(product.price()) < 0)
                    .as("sale price of " + product.name().en())
                    .isTrue();
        });
    }

    private List<DemoProduct> products(long seed, int count) {
        return generator.products(seed, count).toList();
    }

    private static List<String> leafCategories() {
        Set<String> parents = SOURCE.categories().stream()
                .map(Category::parent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return SOURCE.categories().stream()
                .filter(c -> c.parent() != null && !parents.contains(c.code()))
                .map(Category::code)
                .toList();
    }

    private static double share(List<DemoProduct> products, java.util.function.Predicate<DemoProduct> property) {
        return (double) products.stream().filter(property).count() / products.size();
    }

    private static boolean isTracked(DemoProduct product) {
        return product.story() != StockStory.UNTRACKED && product.story() != StockStory.UNAVAILABLE;
    }

    private static boolean isSoldOut(DemoProduct product) {
        return product.story() == StockStory.UNAVAILABLE
                || isTracked(product) && product.variants().stream().allMatch(v -> v.quantity() == 0);
    }

    private static boolean isLow(DemoProduct product) {
        return isTracked(product)
                && !isSoldOut(product)
                && product.variants().stream().allMatch(v -> v.quantity() <= 3);
    }

    private static boolean hasGapsButPlenty(DemoProduct product) {
        return isTracked(product)
                && product.variants().stream().anyMatch(v -> v.quantity() == 0)
                && product.variants().stream().anyMatch(v -> v.quantity() > 10);
    }

    /** One size is left; of what has no sizes, one colour. */
    private static boolean hasOneSizeLeft(DemoProduct product) {
        List<DemoVariant> left =
                product.variants().stream().filter(v -> v.quantity() > 0).toList();
        long sizes = left.stream().map(DemoVariant::size).distinct().count();
        boolean sized = !product.garment().sizes().sizes().isEmpty();
        return isTracked(product) && left.size() < product.variants().size() && (sized ? sizes == 1 : left.size() == 1);
    }
}
