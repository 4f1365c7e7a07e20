package org.shelfwise.admin.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.shelfwise.admin.testing.AdminShop;
import org.shelfwise.admin.testing.OnEachShop;
import org.shelfwise.core.testing.Databases;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StockSectionTest {

    private static final String GRANTS =
            "SELECT R.NAME FROM BLC_ADMIN_ROLE_PERMISSION_XREF X JOIN BLC_ADMIN_ROLE R ON R.ADMIN_ROLE_ID = X.ADMIN_ROLE_ID"
                    + " WHERE X.ADMIN_PERMISSION_ID BETWEEN -41999 AND -41000";

    /** Counts what the section's script wrote, and what hangs on it. */
    private static final List<String> LEFT = List.of(
            "SELECT COUNT(*) FROM BLC_ADMIN_MODULE WHERE ADMIN_MODULE_ID BETWEEN -41999 AND -41000",
            "SELECT COUNT(*) FROM BLC_ADMIN_SECTION WHERE ADMIN_SECTION_ID BETWEEN -41999 AND -41000",
            "SELECT COUNT(*) FROM BLC_ADMIN_SEC_PERM_XREF WHERE ADMIN_PERMISSION_ID BETWEEN -41999 AND -41000",
            "SELECT COUNT(*) FROM BLC_ADMIN_PERMISSION WHERE ADMIN_PERMISSION_ID BETWEEN -41999 AND -41000",
            "SELECT COUNT(*) FROM BLC_ADMIN_PERMISSION_ENTITY WHERE ADMIN_PERMISSION_ID BETWEEN -41999 AND -41000",
            "SELECT COUNT(*) FROM BLC_ADMIN_PERMISSION_XREF WHERE ADMIN_PERMISSION_ID BETWEEN -41999 AND -41000",
            "SELECT COUNT(*) FROM BLC_ADMIN_ROLE_PERMISSION_XREF WHERE ADMIN_PERMISSION_ID BETWEEN -41999 AND -41000");

    @OnEachShop
    void only_the_master_role_gets_the_section_when_it_is_installed(AdminShop shop) {
        assertThat(shop.jdbc().queryForList(GRANTS, String.class)).containsExactly("ROLE_ADMIN");
        assertThat(shop.jdbc()
                        .queryForList(
                                "SELECT URL FROM BLC_ADMIN_SECTION WHERE ADMIN_SECTION_ID = -41000", String.class))
                .containsExactly("/shelfwise-stock");
    }

    @OnEachShop
    void what_an_administrator_revoked_stays_revoked_after_a_restart(AdminShop shop) {
        shop.jdbc().update("DELETE FROM BLC_ADMIN_ROLE_PERMISSION_XREF WHERE ADMIN_PERMISSION_ID = -41003");
        try {
            section(shop.dataSource(), true).afterPropertiesSet();

            assertThat(shop.jdbc().queryForList(GRANTS, String.class)).isEmpty();
        } finally {
            shop.jdbc()
                    .update(
                            "INSERT INTO BLC_ADMIN_ROLE_PERMISSION_XREF (ADMIN_ROLE_ID, ADMIN_PERMISSION_ID) VALUES (-1, -41003)");
        }
    }

    @OnEachShop
    void what_the_readme_says_takes_all_of_the_section_out_of_the_platforms_tables(AdminShop shop) throws IOException {
        shop.jdbc()
                .update(
                        "INSERT INTO BLC_ADMIN_ROLE_PERMISSION_XREF (ADMIN_ROLE_ID, ADMIN_PERMISSION_ID) VALUES (-2, -41002)");
        try {
            for (String statement : takeOut().split(";\\s*")) {
                shop.jdbc().update(statement);
            }

            assertThat(LEFT.stream().filter(rows -> shop.jdbc().queryForObject(rows, Long.class) > 0))
                    .isEmpty();
        } finally {
            section(shop.dataSource(), true).afterPropertiesSet();
        }
    }

    @OnEachShop
    void the_guarded_entity_is_the_one_that_the_permissions_name(AdminShop shop) {
        List<String> entities = shop.jdbc()
                .queryForList(
                        "SELECT DISTINCT CEILING_ENTITY FROM BLC_ADMIN_PERMISSION_ENTITY WHERE ADMIN_PERMISSION_ID BETWEEN -41999 AND -41000",
                        String.class);

        assertThat(entities).containsExactly(BroadleafStockAccess.GUARDED);
    }

    @Test
    void without_the_platforms_tables_start_up_stops_and_says_what_to_do() {
        try (var database = Databases.h2()) {
            assertThatThrownBy(() -> section(database.dataSource(), true).afterPropertiesSet())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("BLC_ADMIN_PERMISSION")
                    .hasMessageContaining("create the platform's tables first");
        }
    }

    private static String takeOut() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String from = "<!-- take out: the platform's tables -->\n```sql\n";
        int begin = readme.indexOf(from) + from.length();
        return readme.substring(begin, readme.indexOf("```", begin)).strip();
    }

    private static StockSection section(DataSource dataSource, boolean install) {
        return new StockSection(
                dataSource, new TransactionTemplate(new DataSourceTransactionManager(dataSource)), install);
    }
}
