package org.shelfwise.admin.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.shelfwise.admin.stock.StockAccess;
import org.shelfwise.admin.testing.AdminLogins;
import org.shelfwise.admin.testing.AdminShop;
import org.shelfwise.admin.testing.OnEachShop;

/** Against the platform's own permission check, its roles and its tables. */
class BroadleafStockAccessTest {

    private static final long VIEW_STOCK = -41002;

    @AfterEach
    void logOut() {
        AdminLogins.logOut();
    }

    @OnEachShop
    void the_master_role_may_read_and_book(AdminShop shop) {
        new AdminLogins(shop).logIn(AdminLogins.MASTER);

        assertThat(access(shop).mayRead()).isTrue();
        assertThat(access(shop).mayChange()).isTrue();
    }

    @OnEachShop
    void every_other_role_may_nothing_until_it_is_granted(AdminShop shop) {
        new AdminLogins(shop).logIn(AdminLogins.MERCHANDISER);

        assertThat(access(shop).mayRead()).isFalse();
        assertThat(access(shop).mayChange()).isFalse();
    }

    @OnEachShop
    void the_view_permission_alone_lets_nobody_book_and_ends_when_it_is_revoked(AdminShop shop) {
        AdminLogins logins = new AdminLogins(shop);
        logins.grant(logins.logIn(AdminLogins.MERCHANDISER), VIEW_STOCK);
        assertThat(access(shop).mayRead()).isTrue();
        assertThat(access(shop).mayChange()).isFalse();

        logins.revoke(VIEW_STOCK);
        assertThat(access(shop).mayRead()).as("without a new login").isFalse();
    }

    @OnEachShop
    void nobody_is_logged_in_and_nobody_passes(AdminShop shop) {
        assertThat(access(shop).mayRead()).isFalse();
        assertThat(access(shop).actor()).isNull();
    }

    @OnEachShop
    void movements_name_the_login_within_the_columns_length(AdminShop shop) {
        String login = new AdminLogins(shop).logIn(AdminLogins.MASTER);

        assertThat(access(shop).actor()).isEqualTo("admin:" + login);
    }

    private static StockAccess access(AdminShop shop) {
        return new BroadleafStockAccess(new AdminLogins(shop).verifier());
    }
}
