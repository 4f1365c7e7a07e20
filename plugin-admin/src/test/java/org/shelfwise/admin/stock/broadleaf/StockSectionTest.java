package org.shelfwise.admin.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shelfwise.admin.testing.AdminShop;
import org.shelfwise.admin.testing.Menu;
import org.shelfwise.admin.testing.OnEachShop;
import org.shelfwise.core.testing.Databases;

class StockSectionTest {

    private static final String GRANTS =
            "SELECT R.NAME FROM BLC_ADMIN_ROLE_PERMISSION_XREF X JOIN BLC_ADMIN_ROLE R ON R.ADMIN_ROLE_ID = X.ADMIN_ROLE_ID"
                    + " WHERE X.ADMIN_PERMISSION_ID BETWEEN -41003 AND -41000";

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
            Menu.install(shop);

            assertThat(shop.jdbc().queryForList(GRANTS, String.class)).isEmpty();
        } finally {
            shop.jdbc()
                    .update(
                            "INSERT INTO BLC_ADMIN_ROLE_PERMISSION_XREF (ADMIN_ROLE_ID, ADMIN_PERMISSION_ID) VALUES (-1, -41003)");
        }
    }

    @OnEachShop
    void the_guarded_entity_is_the_one_that_the_permissions_name(AdminShop shop) {
        List<String> entities = shop.jdbc()
                .queryForList(
                        "SELECT DISTINCT CEILING_ENTITY FROM BLC_ADMIN_PERMISSION_ENTITY WHERE ADMIN_PERMISSION_ID BETWEEN -41003 AND -41000",
                        String.class);

        assertThat(entities).containsExactly(BroadleafStockAccess.GUARDED.getName());
    }

    @Test
    void without_the_platforms_tables_start_up_stops_and_says_what_to_do() {
        try (var database = Databases.h2()) {
            assertThatThrownBy(() -> Menu.stock(database.dataSource()).afterPropertiesSet())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("BLC_ADMIN_PERMISSION")
                    .hasMessageContaining("create the platform's tables first");
        }
    }
}
