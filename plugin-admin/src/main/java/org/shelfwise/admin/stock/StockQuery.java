package org.shelfwise.admin.stock;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shelfwise.admin.platform.Query;

/**
 * What somebody looks for in the stock list.
 *
 * @param text as typed, trimmed, at most {@link #MAX_TEXT} characters
 * @param after the list continues with the first SKU whose id is greater
 */
public record StockQuery(String text, StockFilter filter, long after) {

    /** Longer than any name that can be told apart; more is cut off. */
    public static final int MAX_TEXT = 100;

    /** Each word costs the database a comparison a row. */
    static final int MAX_WORDS = 6;

    public static final long FROM_THE_START = Long.MIN_VALUE;

    /** Everything, from the start. */
    public static final StockQuery ALL = new StockQuery("", StockFilter.ALL, FROM_THE_START);

    /** What the parameters {@code q}, {@code show} and {@code after} say; where one is missing or refused, no restriction. */
    public static StockQuery of(Query query) {
        return new StockQuery(
                cut(query.text("q")),
                query.choice("show", StockFilter.class, StockFilter::token).orElse(StockFilter.ALL),
                query.page("after", FROM_THE_START, Long.MAX_VALUE).orElse(FROM_THE_START));
    }

    private static String cut(String text) {
        String trimmed = PlainText.of(text);
        return trimmed.substring(0, Math.min(trimmed.length(), MAX_TEXT));
    }

    /** The words of which each must match, in lower case. */
    public List<String> words() {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                        .limit(MAX_WORDS)
                        .toList();
    }

    public boolean isFromTheStart() {
        return after == FROM_THE_START;
    }

    StockQuery continuedAfter(long skuId) {
        return new StockQuery(text, filter, skuId);
    }
}
