package org.shelfwise.admin.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private static final String MARK = "\ufeff";

    @Test
    void rows_are_read_back_as_they_were_whatever_a_product_is_called() throws IOException {
        assertThat(row("Tee, \"soft\"", "two\r\nlines", 3L, null))
                .isEqualTo(MARK + "\"Tee, \"\"soft\"\"\",\"two\r\nlines\",3,\r\n");
    }

    @Test
    void a_spreadsheet_is_told_that_georgian_letters_come() throws IOException {
        assertThat(row("\u10d9\u10d0\u10d1\u10d0")).isEqualTo(MARK + "\u10d9\u10d0\u10d1\u10d0\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\uff1d1"})
    void a_text_never_becomes_a_formula(String text) throws IOException {
        assertThat(row(text).replace("\"", "")).startsWith(MARK + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dress;=1+1", "Dress\n=1+1", "Dress; @SUM(A1)"})
    void nor_does_its_rest_where_semicolons_or_line_breaks_split_cells(String text) throws IOException {
        assertThat(row(text)).containsPattern("[;\n]'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane@example.org", "Size 34-36", "A = B", "1+1"})
    void a_harmless_text_stays_as_it_is(String text) throws IOException {
        assertThat(row(text)).isEqualTo(MARK + text + "\r\n");
    }

    @Test
    void numbers_stay_numbers_also_those_below_zero() throws IOException {
        assertThat(row(-41000L, new BigDecimal("1E+3"))).isEqualTo(MARK + "-41000,1000\r\n");
    }

    @Test
    void writing_ends_when_the_reader_has_gone() throws IOException {
        CsvWriter csv = new CsvWriter(new Writer() {
            private int written;

            @Override
            public void write(char[] text, int from, int length) throws IOException {
                if (written++ > 0) {
                    throw new IOException("gone");
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });

        assertThatThrownBy(() -> csv.row("a")).isInstanceOf(UncheckedIOException.class);
    }

    private static String row(Object... cells) throws IOException {
        StringWriter out = new StringWriter();
        new CsvWriter(out).row(cells);
        return out.toString();
    }
}
