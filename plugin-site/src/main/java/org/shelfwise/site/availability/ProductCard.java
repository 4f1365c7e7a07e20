package org.shelfwise.site.availability;

import java.util.Locale;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.ProductSummary;

/**
 * What a template says about a product's stock; the variable that {@code shelf:as} names beside {@code shelf:product}, and
 * {@code shelf} in the badge. It has getters, because a theme's expressions read {@code ${shelf.message}}. Immutable.
 *
 * <p>The words are looked up when they are asked for: of most cards in a list nobody asks.
 */
public final class ProductCard {

    private final ProductSummary product;
    private final StockWords words;
    private final Locale locale;

    ProductCard(ProductSummary product, StockWords words, Locale locale) {
        this.product = product;
        this.words = words;
        this.locale = locale;
    }

    public long getProductId() {
        return product.productId();
    }

    /** The value of {@code data-shelf-status}. */
    public String getStatus() {
        return product.status().token();
    }

    /** The coded reason of the verdict. */
    public String getReason() {
        return product.reason().code();
    }

    /** The status in the shopper's language, such as "Only 2 left". */
    public String getMessage() {
        return words.of(product, locale);
    }

    public boolean isBuyable() {
        return product.isBuyable();
    }

    /** Whether there is nothing to tell: plainly in stock. */
    public boolean isPlain() {
        return product.status() == AvailabilityStatus.IN_STOCK;
    }
}
