package org.shelfwise.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.testing.BroughtLibraries;

class BroughtLibrariesTest {

    @Test
    void the_jar_brings_the_core_with_its_libraries_and_nothing_else() throws IOException {
        assertThat(BroughtLibraries.ofThisModule().byName())
                .containsOnlyKeys(
                        "org.shelfwise:shelfwise-core",
                        "org.liquibase:liquibase-core",
                        "commons-io:commons-io",
                        "org.apache.commons:commons-collections4",
                        "org.apache.commons:commons-lang3");
    }
}
