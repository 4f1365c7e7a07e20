package org.shelfwise.core.ranking.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.broadleafcommerce.core.search.dao.CatalogStructure;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.PlatformTables;
import org.shelfwise.core.testing.TestDatabase;

class CategoryPlacesTest {

    private static final long DRESSES = 1;
    private static final long SUMMER = 2;

    private final CatalogStructure structure = new CatalogStructure();
    private long lastId;

    @OnEachDatabase
    void a_changed_product_keeps_its_place_in_each_of_its_categories(TestDatabase database) {
        tables(database);
        place(database, DRESSES, 10, "3");
        place(database, DRESSES, 11, "4");
        place(database, SUMMER, 10, "1.5");

        new CategoryPlaces(database.dataSource()).tell(List.of(10L), structure);

        assertThat(structure.getProductsByCategory()).containsOnlyKeys(DRESSES, SUMMER);
        assertThat(structure.getDisplayOrdersByCategoryProduct()).containsOnlyKeys("1-10", "2-10");
        assertThat(structure.getDisplayOrdersByCategoryProduct().get("1-10")).isEqualByComparingTo("3");
        assertThat(structure.getDisplayOrdersByCategoryProduct().get("2-10")).isEqualByComparingTo("1.5");
    }

    @OnEachDatabase
    void a_product_without_a_place_gets_the_one_that_the_platform_counts_out(TestDatabase database) {
        tables(database);
        place(database, DRESSES, 10, "3");
        place(database, DRESSES, 11, null);
        place(database, SUMMER, 10, "1");

        new CategoryPlaces(database.dataSource()).tell(List.of(10L, 11L), structure);

        assertThat(structure.getProductsByCategory()).containsOnlyKeys(SUMMER);
        assertThat(structure.getDisplayOrdersByCategoryProduct()).containsOnlyKeys("2-10");
    }

    private static void tables(TestDatabase database) {
        PlatformTables.create(database, Set.of("BLC_CATEGORY_PRODUCT_XREF"));
    }

    private void place(TestDatabase database, long category, long product, String place) {
        database.jdbc()
                .update(
                        "INSERT INTO BLC_CATEGORY_PRODUCT_XREF"
                                + " (CATEGORY_PRODUCT_ID, CATEGORY_ID, PRODUCT_ID, DISPLAY_ORDER) VALUES (?, ?, ?, ?)",
                        ++lastId,
                        category,
                        product,
                        place == null ? null : new BigDecimal(place));
    }
}
