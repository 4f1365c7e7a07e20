package org.shelfwise.admin.notifyme.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.shelfwise.admin.notifyme.AlertsAccess;
import org.shelfwise.admin.testing.AdminLogins;
import org.shelfwise.admin.testing.AdminShop;
import org.shelfwise.admin.testing.OnEachShop;

/** Against the platform's own permission check, its roles and its tables. */
class BroadleafAlertsAccessTest {

    private static final long BOOK_STOCK = -41003;
    private static final long VIEW_ALERTS = -41013;
    private static final long MANAGE_ALERTS = -41014;
    private static final long SEE_ADDRESSES = -41015;

    @AfterEach
    void logOut() {
        AdminLogins.logOut();
    }

    @OnEachShop
    void the_master_role_may_do_all(AdminShop shop) {
        String login = new AdminLogins(shop).logIn(AdminLogins.MASTER);

        assertThat(access(shop).mayRead()).isTrue();
        assertThat(access(shop).mayChange()).isTrue();
        assertThat(access(shop).maySeeAddresses()).isTrue();
        assertThat(access(shop).actor()).isEqualTo("admin:" + login);
    }

    @OnEachShop
    void every_other_role_may_nothing_until_it_is_granted_not_even_who_may_book_stock(AdminShop shop) {
        AdminLogins logins = new AdminLogins(shop);
        logins.grant(logins.logIn(AdminLogins.MERCHANDISER), BOOK_STOCK);
        try {
            assertMay(access(shop), false, false, false);
        } finally {
            logins.revoke(BOOK_STOCK);
        }
    }

    @OnEachShop
    void each_permission_gives_no_more_than_its_name_says_and_ends_when_it_is_revoked(AdminShop shop) {
        AdminLogins logins = new AdminLogins(shop);
        String login = logins.logIn(AdminLogins.MERCHANDISER);

        logins.grant(login, VIEW_ALERTS);
        assertMay(access(shop), true, false, false);
        logins.revoke(VIEW_ALERTS);
        assertMay(access(shop), false, false, false);

        logins.grant(login, MANAGE_ALERTS);
        assertMay(access(shop), true, true, false);
        logins.revoke(MANAGE_ALERTS);

        logins.grant(login, SEE_ADDRESSES);
        assertMay(access(shop), false, false, true);
        logins.revoke(SEE_ADDRESSES);
        assertMay(access(shop), false, false, false);
    }

    @OnEachShop
    void nobody_is_logged_in_and_nobody_passes(AdminShop shop) {
        assertMay(access(shop), false, false, false);
        assertThat(access(shop).actor()).isNull();
    }

    private static void assertMay(AlertsAccess access, boolean read, boolean change, boolean seeAddresses) {
        assertThat(access.mayRead()).as("read").isEqualTo(read);
        assertThat(access.mayChange()).as("change").isEqualTo(change);
        assertThat(access.maySeeAddresses()).as("see addresses").isEqualTo(seeAddresses);
    }

    private static AlertsAccess access(AdminShop shop) {
        return new BroadleafAlertsAccess(new AdminLogins(shop).verifier());
    }
}
