package org.shelfwise.admin.notifyme.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.shelfwise.admin.testing.AdminShop;
import org.shelfwise.admin.testing.Menu;
import org.shelfwise.admin.testing.OnEachShop;

class AlertsSectionTest {

    private static final String GRANTS =
            "SELECT R.NAME FROM BLC_ADMIN_ROLE_PERMISSION_XREF X JOIN BLC_ADMIN_ROLE R ON R.ADMIN_ROLE_ID = X.ADMIN_ROLE_ID"
                    + " WHERE X.ADMIN_PERMISSION_ID BETWEEN -41019 AND -41010";

    private static final List<String> WITHOUT_A_STOCK_SECTION = List.of(
            "DELETE FROM BLC_ADMIN_SEC_PERM_XREF WHERE ADMIN_SECTION_ID IN (-41020, -41010, -41000)",
            "DELETE FROM BLC_ADMIN_SECTION WHERE ADMIN_SECTION_ID IN (-41020, -41010, -41000)",
            "DELETE FROM BLC_ADMIN_MODULE WHERE ADMIN_MODULE_ID = -41000",
            "DELETE FROM BLC_ADMIN_ROLE_PERMISSION_XREF WHERE ADMIN_PERMISSION_ID BETWEEN -41029 AND -41000",
            "DELETE FROM BLC_ADMIN_PERMISSION_XREF WHERE ADMIN_PERMISSION_ID BETWEEN -41029 AND -41000",
            "DELETE FROM BLC_ADMIN_PERMISSION_ENTITY WHERE ADMIN_PERMISSION_ID BETWEEN -41029 AND -41000",
            "DELETE FROM BLC_ADMIN_PERMISSION WHERE ADMIN_PERMISSION_ID BETWEEN -41029 AND -41000");

    @OnEachShop
    void only_the_master_role_gets_the_section_when_it_is_installed(AdminShop shop) {
        assertThat(shop.jdbc().queryForList(GRANTS, String.class))
                .containsExactlyInAnyOrder("ROLE_ADMIN", "ROLE_ADMIN");
        assertThat(urls(shop)).contains("/shelfwise-alerts");
    }

    @OnEachShop
    void what_an_administrator_revoked_stays_revoked_after_a_restart(AdminShop shop) {
        shop.jdbc().update("DELETE FROM BLC_ADMIN_ROLE_PERMISSION_XREF WHERE ADMIN_PERMISSION_ID = -41014");
        try {
            Menu.install(shop);

            assertThat(shop.jdbc().queryForList(GRANTS, String.class)).hasSize(1);
        } finally {
            shop.jdbc()
                    .update(
                            "INSERT INTO BLC_ADMIN_ROLE_PERMISSION_XREF (ADMIN_ROLE_ID, ADMIN_PERMISSION_ID) VALUES (-1, -41014)");
        }
    }

    @OnEachShop
    void a_shop_that_installs_the_stock_section_later_by_hand_can(AdminShop shop) {
        WITHOUT_A_STOCK_SECTION.forEach(shop.jdbc()::update);
        try {
            Menu.alerts(shop.dataSource()).afterPropertiesSet();
            assertThat(urls(shop)).containsExactly("/shelfwise-alerts");

            Menu.stock(shop.dataSource()).afterPropertiesSet();
            assertThat(urls(shop)).containsExactly("/shelfwise-stock", "/shelfwise-alerts");
        } finally {
            Menu.install(shop);
        }
    }

    @OnEachShop
    void the_guarded_entities_are_those_that_the_permissions_name(AdminShop shop) {
        List<String> entities = shop.jdbc()
                .queryForList(
                        "SELECT DISTINCT CEILING_ENTITY FROM BLC_ADMIN_PERMISSION_ENTITY WHERE ADMIN_PERMISSION_ID BETWEEN -41019 AND -41010",
                        String.class);

        assertThat(entities)
                .containsExactlyInAnyOrder(
                        BroadleafAlertsAccess.ALERTS.getName(), BroadleafAlertsAccess.ADDRESSES.getName());
    }

    /** In the order of the menu. */
    private static List<String> urls(AdminShop shop) {
        return shop.jdbc()
                .queryForList(
                        "SELECT URL FROM BLC_ADMIN_SECTION WHERE ADMIN_MODULE_ID = -41000 ORDER BY DISPLAY_ORDER",
                        String.class);
    }
}
