package org.shelfwise.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.PlatformTables;
import org.shelfwise.core.testing.TestDatabase;

class HostIndexesTest {

    private static final Set<String> TABLES = Set.of("BLC_PRODUCT_SKU_XREF", "BLC_CATEGORY_PRODUCT_XREF");

    @Test
    void a_new_shop_has_the_indexes_at_its_first_start_though_its_tables_come_after_ours() {
        TestDatabase database = Databases.postgres();
        PlatformTables.create(database, TABLES);

        started(database);
        started(database);

        assertThat(ours(database)).containsExactly("shw_ix_category_product_xref", "shw_ix_product_sku_xref");
    }

    @OnEachDatabase
    void a_shop_without_the_platforms_tables_starts(TestDatabase database) {
        assertThatCode(() -> started(database)).doesNotThrowAnyException();
    }

    @Test
    void a_shop_whose_tables_come_later_has_the_indexes_from_its_next_start_on() {
        TestDatabase database = Databases.postgres();
        started(database);
        PlatformTables.create(database, TABLES);

        started(database);

        assertThat(ours(database)).hasSize(2);
    }

    @Test
    void a_shop_that_makes_its_schema_itself_is_told_which_indexes_it_lacks() {
        TestDatabase database = Databases.postgres();
        SchemaMigration check = new SchemaMigration(database.dataSource(), HostIndexes.CHANGE_LOG, false);
        assertThatCode(check::run).as("without the tables").doesNotThrowAnyException();
        PlatformTables.create(database, TABLES);
        database.jdbc().execute("CREATE INDEX SHW_IX_PRODUCT_SKU_XREF ON BLC_PRODUCT_SKU_XREF (PRODUCT_ID)");

        assertThatThrownBy(check::run)
                .isInstanceOf(SchemaNotReadyException.class)
                .hasMessageContaining("[ranking-1]")
                .hasMessageContaining(HostIndexes.CHANGE_LOG);
        assertThatCode(() -> new HostIndexes(check).onApplicationEvent(null))
                .as("and starts all the same")
                .doesNotThrowAnyException();
        assertThat(ours(database)).as("a check makes none").containsExactly("shw_ix_product_sku_xref");
    }

    @Test
    void an_index_that_cannot_be_made_keeps_no_shop_from_starting() {
        TestDatabase database = Databases.postgres();
        PlatformTables.create(database, TABLES);
        database.jdbc().execute("CREATE TABLE SHW_IX_CATEGORY_PRODUCT_XREF (TAKES_THE_NAME INT)");

        assertThatCode(() -> started(database)).doesNotThrowAnyException();
        assertThat(ours(database)).as("the other").containsExactly("shw_ix_product_sku_xref");
    }

    private static void started(TestDatabase database) {
        new HostIndexes(new SchemaMigration(database.dataSource(), HostIndexes.CHANGE_LOG, true))
                .onApplicationEvent(null);
    }

    private static List<String> ours(TestDatabase database) {
        return database.jdbc()
                .queryForList(
                        "SELECT indexname FROM pg_indexes WHERE indexname LIKE 'shw_ix_%_xref' ORDER BY indexname",
                        String.class);
    }
}
