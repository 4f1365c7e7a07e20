package org.shelfwise.admin.settings.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.shelfwise.admin.settings.SettingsAccess;
import org.shelfwise.admin.testing.AdminLogins;
import org.shelfwise.admin.testing.AdminShop;
import org.shelfwise.admin.testing.OnEachShop;

class BroadleafSettingsAccessTest {

    private static final long MANAGE_ALERTS = -41014;
    private static final long VIEW_SETTINGS = -41022;
    private static final long CHANGE_SETTINGS = -41023;

    @AfterEach
    void logOut() {
        AdminLogins.logOut();
    }

    @OnEachShop
    void the_master_role_may_see_and_change_settings(AdminShop shop) {
        String login = new AdminLogins(shop).logIn(AdminLogins.MASTER);

        assertMay(access(shop), true, true);
        assertThat(access(shop).actor()).isEqualTo("admin:" + login);
    }

    @OnEachShop
    void each_permission_gives_no_more_than_its_name_says_and_ends_when_it_is_revoked(AdminShop shop) {
        AdminLogins logins = new AdminLogins(shop);
        String login = logins.logIn(AdminLogins.MERCHANDISER);
        assertMay(access(shop), false, false);

        logins.grant(login, MANAGE_ALERTS);
        assertMay(access(shop), false, false);
        logins.revoke(MANAGE_ALERTS);

        logins.grant(login, VIEW_SETTINGS);
        assertMay(access(shop), true, false);
        logins.revoke(VIEW_SETTINGS);

        logins.grant(login, CHANGE_SETTINGS);
        assertMay(access(shop), true, true);
        logins.revoke(CHANGE_SETTINGS);
        assertMay(access(shop), false, false);
    }

    @OnEachShop
    void the_guarded_entity_is_the_one_that_the_permissions_name(AdminShop shop) {
        assertThat(shop.jdbc()
                        .queryForList(
                                "SELECT DISTINCT CEILING_ENTITY FROM BLC_ADMIN_PERMISSION_ENTITY WHERE ADMIN_PERMISSION_ID"
                                        + " BETWEEN -41029 AND -41020",
                                String.class))
                .containsExactly(BroadleafSettingsAccess.GUARDED.getName());
    }

    private static void assertMay(SettingsAccess access, boolean read, boolean change) {
        assertThat(access.mayRead()).as("read").isEqualTo(read);
        assertThat(access.mayChange()).as("change").isEqualTo(change);
    }

    private static SettingsAccess access(AdminShop shop) {
        return new BroadleafSettingsAccess(new AdminLogins(shop).verifier());
    }
}
