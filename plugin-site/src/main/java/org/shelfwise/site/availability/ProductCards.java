package org.shelfwise.site.availability;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.servlet.ServletRequest;
import org.shelfwise.core.availability.ProductSummary;

/** Makes the cards of a page. Thread-safe. */
public final class ProductCards {

    private final RequestVerdicts verdicts;
    private final StockWords words;

    public ProductCards(RequestVerdicts verdicts, StockWords words) {
        this.verdicts = verdicts;
        this.words = words;
    }

    /** @see RequestVerdicts#summary */
    public Optional<ProductCard> of(
            ServletRequest request, long productId, Supplier<Collection<Long>> neighbours, Locale locale) {
        return summary(request, productId, neighbours).map(product -> new ProductCard(product, words, locale));
    }

    /** What a card is made of, without the words. */
    public Optional<ProductSummary> summary(
            ServletRequest request, long productId, Supplier<Collection<Long>> neighbours) {
        return verdicts.summary(request, productId, neighbours);
    }

    public Optional<ProductCard> of(ServletRequest request, long productId, Locale locale) {
        return of(request, productId, List::of, locale);
    }
}
