package org.shelfwise.demo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, printed as it comes and kept as Markdown. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    void section(String title) {
        line("");
        line("## " + title);
        line("");
    }

    void table(String... columns) {
        row((Object[]) columns);
        line("|" + "---|".repeat(columns.length));
    }

    /** Fractions are written with two digits. */
    void row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ')
                    .append(cell instanceof Double d ? String.format(Locale.ROOT, "%.2f", d) : cell)
                    .append(" |");
        }
        line(row.toString());
    }

    void line(String line) {
        lines.add(line);
        System.out.println(line);
    }

    void writeTo(Path file) throws IOException {
        Files.write(file, lines);
    }
}
