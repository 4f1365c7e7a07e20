package org.shelfwise.admin.stock;

import java.util.List;
import org.shelfwise.admin.platform.Query;
import org.shelfwise.admin.platform.SearchWord;

/**
 * What somebody looks for in the stock list.
 *
 * @param text as typed, trimmed, at most {@link SearchWord#MAX_TEXT} characters
 * @param after the list continues with the first SKU whose id is greater
 */
public record StockQuery(String text, StockFilter filter, long after) {

    public static final long FROM_THE_START = Long.MIN_VALUE;

    /** Everything, from the start. */
    public static final StockQuery ALL = new StockQuery("", StockFilter.ALL, FROM_THE_START);

    /** What the parameters {@code q}, {@code show} and {@code after} say; where one is missing or refused, no restriction. */
    public static StockQuery of(Query query) {
        return new StockQuery(
                SearchWord.typed(query.text("q")),
                query.choice("show", StockFilter.class, StockFilter::token).orElse(StockFilter.ALL),
                query.page("after", FROM_THE_START, Long.MAX_VALUE).orElse(FROM_THE_START));
    }

    /** The words of which each must match. */
    public List<SearchWord> words() {
        return SearchWord.of(text);
    }

    public boolean isFromTheStart() {
        return after == FROM_THE_START;
    }

    StockQuery continuedAfter(long skuId) {
        return new StockQuery(text, filter, skuId);
    }
}
