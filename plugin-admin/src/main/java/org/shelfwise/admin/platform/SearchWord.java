package org.shelfwise.admin.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One word of what somebody looks for, for SQL that takes it as parameters.
 *
 * @param text in lower case
 */
public record SearchWord(String text) {

    /** Longer than any name that can be told apart; more is cut off. */
    public static final int MAX_TEXT = 100;

    /** Each word costs the database a comparison a row. */
    static final int MAX_WORDS = 6;

    /** An id that no row has, for words that are no id. */
    private static final long NO_ID = Long.MIN_VALUE;

    /** What was typed, without what no keyboard sends, and not too much of it. */
    public static String typed(String text) {
        String plain = PlainText.of(text);
        return plain.substring(0, Math.min(plain.length(), MAX_TEXT));
    }

    /** The words of {@link #typed} text. */
    public static List<SearchWord> of(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                        .limit(MAX_WORDS)
                        .map(SearchWord::new)
                        .toList();
    }

    /** For {@code LIKE … ESCAPE '!'}: a percent sign is looked for, and does not match everything. */
    public String part() {
        return "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }

    public long id() {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : NO_ID;
    }
}
