package org.shelfwise.demo.testing;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.encoding.PasswordEncoder;

/**
 * People in the running demo's admin who may do less than its own administrator; their passwords are their logins. The demo
 * is one for all tests: who adds somebody removes them.
 */
@SuppressWarnings("deprecation") // the encoder interface that the platform uses
public final class AdminPeople {

    /** The platform's role of a merchandiser, which knows nothing of ours. */
    private static final long MERCHANDISER = -2;

    private AdminPeople() {}

    /**
     * @param id of the person and of a role of the person's own
     * @param permissions that the role gives besides those of the platform's merchandiser
     */
    public static void add(long id, String login, long... permissions) {
        JdbcTemplate jdbc = RunningDemo.jdbc();
        jdbc.update(
                "INSERT INTO BLC_ADMIN_USER (ADMIN_USER_ID, EMAIL, LOGIN, NAME, PASSWORD, ACTIVE_STATUS_FLAG)"
                        + " VALUES (?, ?, ?, ?, ?, TRUE)",
                id,
                login + "@example.org",
                login,
                login,
                RunningDemo.admin()
                        .getBean("blAdminPasswordEncoder", PasswordEncoder.class)
                        .encodePassword(login, id));
        jdbc.update(
                "INSERT INTO BLC_ADMIN_ROLE (ADMIN_ROLE_ID, NAME, DESCRIPTION) VALUES (?, ?, '')", id, "ROLE_" + login);
        for (long permission : permissions) {
            jdbc.update(
                    "INSERT INTO BLC_ADMIN_ROLE_PERMISSION_XREF (ADMIN_ROLE_ID, ADMIN_PERMISSION_ID) VALUES (?, ?)",
                    id,
                    permission);
        }
        for (long role : new long[] {id, MERCHANDISER}) {
            jdbc.update("INSERT INTO BLC_ADMIN_USER_ROLE_XREF (ADMIN_ROLE_ID, ADMIN_USER_ID) VALUES (?, ?)", role, id);
        }
    }

    public static void remove(long id) {
        for (String sql : new String[] {
            "DELETE FROM BLC_ADMIN_USER_ROLE_XREF WHERE ADMIN_USER_ID = ?",
            "DELETE FROM BLC_ADMIN_USER WHERE ADMIN_USER_ID = ?",
            "DELETE FROM BLC_ADMIN_ROLE_PERMISSION_XREF WHERE ADMIN_ROLE_ID = ?",
            "DELETE FROM BLC_ADMIN_ROLE WHERE ADMIN_ROLE_ID = ?"
        }) {
            RunningDemo.jdbc().update(sql, id);
        }
    }
}
