package org.shelfwise.admin.testing;

import static org.mockito.Mockito.mock;

import java.util.List;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.openadmin.server.security.dao.AdminPermissionDaoImpl;
import org.broadleafcommerce.openadmin.server.security.dao.AdminUserDaoImpl;
import org.broadleafcommerce.openadmin.server.security.remote.AdminSecurityServiceRemote;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.AdminSecurityServiceImpl;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.test.util.ReflectionTestUtils;

/** Administrators in the platform's tables, and the platform's own permission check. */
public final class AdminLogins {

    /** ROLE_ADMIN. */
    public static final long MASTER = -1;

    public static final long MERCHANDISER = -2;

    private final AdminShop shop;

    public AdminLogins(AdminShop shop) {
        this.shop = shop;
    }

    /** Somebody of that role is logged in from now on. */
    public String logIn(long role) {
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
        User principal = new User(login, "secret", List.of());
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(principal, "secret"));
        return login;
    }

    public static void logOut() {
        SecurityContextHolder.clearContext();
    }

    public void grant(String login, long permission) {
        shop.jdbc()
                .update(
                        "INSERT INTO BLC_ADMIN_USER_PERMISSION_XREF (ADMIN_USER_ID, ADMIN_PERMISSION_ID) SELECT ADMIN_USER_ID, ? FROM BLC_ADMIN_USER WHERE LOGIN = ?",
                        permission,
                        login);
    }

    /** From everybody who had it as a person, not by a role. */
    public void revoke(long permission) {
        shop.jdbc().update("DELETE FROM BLC_ADMIN_USER_PERMISSION_XREF WHERE ADMIN_PERMISSION_ID = ?", permission);
    }

    public SecurityVerifier verifier() {
        EntityManager entityManager = SharedEntityManagerCreator.createSharedEntityManager(shop.entityManagerFactory());
        AdminSecurityServiceImpl service = new AdminSecurityServiceImpl();
        ReflectionTestUtils.setField(service, "adminUserDao", with(entityManager, new AdminUserDaoImpl()));
        ReflectionTestUtils.setField(service, "adminPermissionDao", with(entityManager, new AdminPermissionDaoImpl()));
        AdminSecurityServiceRemote remote = new AdminSecurityServiceRemote();
        ReflectionTestUtils.setField(remote, "securityService", service);
        ReflectionTestUtils.setField(remote, "exploitProtectionService", mock(ExploitProtectionService.class));
        return remote;
    }

    private static Object with(EntityManager entityManager, Object dao) {
        ReflectionTestUtils.setField(dao, "em", entityManager);
        return dao;
    }
}
