package org.shelfwise.admin.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.openadmin.server.security.dao.AdminPermissionDaoImpl;
import org.broadleafcommerce.openadmin.server.security.dao.AdminUserDaoImpl;
import org.broadleafcommerce.openadmin.server.security.remote.AdminSecurityServiceRemote;
import org.broadleafcommerce.openadmin.server.security.service.AdminSecurityServiceImpl;
import org.junit.jupiter.api.AfterEach;
import org.shelfwise.admin.stock.StockAccess;
import org.shelfwise.admin.testing.AdminShop;
import org.shelfwise.admin.testing.OnEachShop;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.test.util.ReflectionTestUtils;

/** Against the platform's own permission check, its roles and its tables. */
class BroadleafStockAccessTest {

    private static final long MASTER = -1;
    private static final long MERCHANDISER = -2;
    private static final long VIEW_STOCK = -41002;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @OnEachShop
    void the_master_role_may_read_and_book(AdminShop shop) {
        logIn(user(shop, MASTER));

        assertThat(access(shop).mayRead()).isTrue();
        assertThat(access(shop).mayBook()).isTrue();
    }

    @OnEachShop
    void every_other_role_may_nothing_until_it_is_granted(AdminShop shop) {
        logIn(user(shop, MERCHANDISER));

        assertThat(access(shop).mayRead()).isFalse();
        assertThat(access(shop).mayBook()).isFalse();
    }

    @OnEachShop
    void the_view_permission_alone_lets_nobody_book_and_ends_when_it_is_revoked(AdminShop shop) {
        String login = user(shop, MERCHANDISER);
        logIn(login);
        shop.jdbc()
                .update(
                        "INSERT INTO BLC_ADMIN_USER_PERMISSION_XREF (ADMIN_USER_ID, ADMIN_PERMISSION_ID) SELECT ADMIN_USER_ID, ? FROM BLC_ADMIN_USER WHERE LOGIN = ?",
                        VIEW_STOCK,
                        login);
        assertThat(access(shop).mayRead()).isTrue();
        assertThat(access(shop).mayBook()).isFalse();

        shop.jdbc().update("DELETE FROM BLC_ADMIN_USER_PERMISSION_XREF WHERE ADMIN_PERMISSION_ID = ?", VIEW_STOCK);
        assertThat(access(shop).mayRead()).as("without a new login").isFalse();
    }

    @OnEachShop
    void nobody_is_logged_in_and_nobody_passes(AdminShop shop) {
        assertThat(access(shop).mayRead()).isFalse();
        assertThat(access(shop).actor()).isNull();
    }

    @OnEachShop
    void movements_name_the_login_within_the_columns_length(AdminShop shop) {
        String login = user(shop, MASTER);
        logIn(login);

        assertThat(access(shop).actor()).isEqualTo("admin:" + login);
    }

    private static String user(AdminShop shop, long role) {
        long id = AdminShop.newId();
        String login = "user" + id;
        shop.jdbc()
                .update(
                        "INSERT INTO BLC_ADMIN_USER (ADMIN_USER_ID, LOGIN, NAME, EMAIL, ACTIVE_STATUS_FLAG) VALUES (?, ?, ?, ?, TRUE)",
                        id,
                        login,
                        login,
                        login);
        shop.jdbc()
                .update("INSERT INTO BLC_ADMIN_USER_ROLE_XREF (ADMIN_USER_ID, ADMIN_ROLE_ID) VALUES (?, ?)", id, role);
        return login;
    }

    private static void logIn(String login) {
        User principal = new User(login, "secret", List.of());
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(principal, "secret"));
    }

    private static StockAccess access(AdminShop shop) {
        EntityManager entityManager = SharedEntityManagerCreator.createSharedEntityManager(shop.entityManagerFactory());
        AdminSecurityServiceImpl service = new AdminSecurityServiceImpl();
        ReflectionTestUtils.setField(service, "adminUserDao", with(entityManager, new AdminUserDaoImpl()));
        ReflectionTestUtils.setField(service, "adminPermissionDao", with(entityManager, new AdminPermissionDaoImpl()));
        AdminSecurityServiceRemote remote = new AdminSecurityServiceRemote();
        ReflectionTestUtils.setField(remote, "securityService", service);
        ReflectionTestUtils.setField(remote, "exploitProtectionService", mock(ExploitProtectionService.class));
        return new BroadleafStockAccess(remote);
    }

    private static Object with(EntityManager entityManager, Object dao) {
        ReflectionTestUtils.setField(dao, "em", entityManager);
        return dao;
    }
}
