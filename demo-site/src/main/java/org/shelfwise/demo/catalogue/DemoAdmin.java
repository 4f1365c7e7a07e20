package org.shelfwise.demo.catalogue;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.encoding.PasswordEncoder;

/** The demo's admin login {@code admin} / {@code admin}, with the platform's role for everything. */
@SuppressWarnings("deprecation") // the encoder interface that the platform uses
public final class DemoAdmin {

    public static final String LOGIN = "admin";
    public static final String PASSWORD = "admin";

    private static final long ID = -41900;
    /** ROLE_ADMIN in the platform's {@code config/bc/sql/load_admin_roles.sql}. */
    private static final long ADMIN_ROLE = -1;

    private final JdbcTemplate jdbc;
    private final PasswordEncoder encoder;

    /** @param encoder the platform's {@code blAdminPasswordEncoder}; its salt is the user's id */
    public DemoAdmin(JdbcTemplate jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /** Creates the login unless one of that name exists. Needs the platform's roles. */
    public void createIfAbsent() {
        Integer known =
                jdbc.queryForObject("SELECT COUNT(*) FROM BLC_ADMIN_USER WHERE LOGIN = ?", Integer.class, LOGIN);
        if (known == 0) {
            jdbc.update(
                    "INSERT INTO BLC_ADMIN_USER (ADMIN_USER_ID, EMAIL, LOGIN, NAME, PASSWORD, ACTIVE_STATUS_FLAG)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    ID,
                    "admin@example.org",
                    LOGIN,
                    "Demo admin",
                    encoder.encodePassword(PASSWORD, ID),
                    true);
            jdbc.update(
                    "INSERT INTO BLC_ADMIN_USER_ROLE_XREF (ADMIN_ROLE_ID, ADMIN_USER_ID) VALUES (?, ?)",
                    ADMIN_ROLE,
                    ID);
        }
    }
}
