package org.shelfwise.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shelfwise.admin.testing.AdminShop;
import org.shelfwise.admin.testing.Menu;
import org.shelfwise.admin.testing.OnEachShop;

class TakeOutTest {

    /** Counts what the sections' scripts wrote, and what hangs on it. */
    private static final List<String> LEFT = List.of(
            "SELECT COUNT(*) FROM BLC_ADMIN_MODULE WHERE ADMIN_MODULE_ID BETWEEN -41999 AND -41000",
            "SELECT COUNT(*) FROM BLC_ADMIN_SECTION WHERE ADMIN_SECTION_ID BETWEEN -41999 AND -41000",
            "SELECT COUNT(*) FROM BLC_ADMIN_SEC_PERM_XREF WHERE ADMIN_PERMISSION_ID BETWEEN -41999 AND -41000",
            "SELECT COUNT(*) FROM BLC_ADMIN_PERMISSION WHERE ADMIN_PERMISSION_ID BETWEEN -41999 AND -41000",
            "SELECT COUNT(*) FROM BLC_ADMIN_PERMISSION_ENTITY WHERE ADMIN_PERMISSION_ID BETWEEN -41999 AND -41000",
            "SELECT COUNT(*) FROM BLC_ADMIN_PERMISSION_XREF WHERE ADMIN_PERMISSION_ID BETWEEN -41999 AND -41000",
            "SELECT COUNT(*) FROM BLC_ADMIN_ROLE_PERMISSION_XREF WHERE ADMIN_PERMISSION_ID BETWEEN -41999 AND -41000");

    @OnEachShop
    void what_the_readme_says_takes_all_of_our_sections_out_of_the_platforms_tables(AdminShop shop) throws IOException {
        for (long granted : List.of(-41002, -41013)) {
            shop.jdbc()
                    .update(
                            "INSERT INTO BLC_ADMIN_ROLE_PERMISSION_XREF (ADMIN_ROLE_ID, ADMIN_PERMISSION_ID) VALUES (-2, ?)",
                            granted);
        }
        try {
            for (String statement : takeOut().split(";\\s*")) {
                shop.jdbc().update(statement);
            }

            assertThat(LEFT.stream().filter(rows -> shop.jdbc().queryForObject(rows, Long.class) > 0))
                    .isEmpty();
        } finally {
            Menu.install(shop);
        }
    }

    private static String takeOut() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String from = "<!-- take out: the platform's tables -->\n```sql\n";
        int begin = readme.indexOf(from) + from.length();
        return readme.substring(begin, readme.indexOf("```", begin)).strip();
    }
}
