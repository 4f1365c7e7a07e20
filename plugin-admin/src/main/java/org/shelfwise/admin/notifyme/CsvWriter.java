package org.shelfwise.admin.notifyme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Writes tables as RFC 4180 says, a row at a time, after a byte order mark: spreadsheets would take Georgian for Western
 * letters without it. Not thread-safe.
 *
 * <p>Texts cannot become formulas: where one would begin, a spreadsheet finds an apostrophe. That includes what follows a
 * semicolon or a line break, which split cells in some countries' spreadsheets.
 */
final class CsvWriter {

    private static final String SIGN = "[=+\\-@\uff1d\uff0b\uff0d\uff20]";
    private static final Pattern FORMULA =
            Pattern.compile("^(?=[\\t\\r\\n]|\\s*" + SIGN + ")|(?<=[;\\t\\r\\n])(?= *" + SIGN + ")");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,;\"\\t\\r\\n]");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Writer out;

    CsvWriter(Writer out) throws IOException {
        this.out = out;
        out.write(BYTE_ORDER_MARK);
    }

    /**
     * @param cells numbers are written as they are, so that a negative one stays a number; null is an empty cell
     * @throws UncheckedIOException when the reader has gone
     */
    void row(Object... cells) {
        try {
            for (int i = 0; i < cells.length; i++) {
                out.write(i == 0 ? "" : ",");
                out.write(cell(cells[i]));
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return value instanceof Number
                ? value.toString()
                : quoted(FORMULA.matcher(value.toString()).replaceAll("'"));
    }

    private static String quoted(String text) {
        return NEEDS_QUOTES.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
