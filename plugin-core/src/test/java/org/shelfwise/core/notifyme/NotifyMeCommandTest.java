package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.ConnectionCallback;

class NotifyMeCommandTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @AfterEach
    void forgetDatabase() {
        List.of("url", "username", "password").forEach(name -> System.clearProperty("shelfwise.database." + name));
    }

    @Test
    void an_address_is_handed_out_and_erased_from_a_command_line() throws Exception {
        try (TestDatabase database = Databases.postgres()) {
            NotifyFixture shop = NotifyFixture.on(database).waiting(2);
            use(database);
            Path file = folder.resolve("w1.json");

            assertThat(run("export", "w1@example.com", file.toString())).isZero();
            assertThat(Files.readString(file)).contains("w1@example.com").doesNotContain("w2@example.com");
            assertThat(run("erase", "w1@example.com")).isZero();
            assertThat(shop.count("SHW_NOTIFY_SUBSCRIPTION")).isEqualTo(1);
            assertThat(run("erase", "w1@example.com")).isEqualTo(1);
            assertThat(run("export", "w1@example.com", file.toString())).isEqualTo(1);
            assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("@example.com");
        }
    }

    @Test
    void every_mail_can_be_looked_at_in_every_language() throws Exception {
        assertThat(run("preview", folder.toString())).isZero();

        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            for (String language : List.of("en", "sv", "ka")) {
                assertThat(names)
                        .filteredOn(name -> name.endsWith("-" + language + ".html"))
                        .hasSizeGreaterThanOrEqualTo(5);
            }
        }
    }

    @Test
    void what_is_no_command_is_told_how_to_be_one() throws Exception {
        assertThat(run()).isEqualTo(2);
        assertThat(run("erase")).isEqualTo(2);
        assertThat(run("drop", "everything")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(NotifyMeCommand.USAGE);
    }

    private int run(String... words) throws Exception {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new NotifyMeCommand(out).run(List.of(words));
    }

    private static void use(TestDatabase database) {
        Map<String, String> facts = database.jdbc().execute((ConnectionCallback<Map<String, String>>) connection -> {
            DatabaseMetaData meta = connection.getMetaData();
            return Map.of("url", meta.getURL(), "username", meta.getUserName(), "password", "");
        });
        facts.forEach((name, value) -> System.setProperty("shelfwise.database." + name, value));
    }
}
