package org.shelfwise.site.availability;

import java.util.Locale;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.ProductSummary;

/**
 * What a template says about a product's stock; the variable that {@code shelf:as} names beside {@code shelf:product}, and
 * {@code shelf} in the badge. It has getters, because a theme's expressions read {@code ${shelf.message}}.
 *
 * @param status the value of {@code data-shelf-status}
 * @param reason the coded reason of the verdict
 * @param message the status in the shopper's language, such as "Only 2 left"
 * @param plain whether there is nothing to tell: plainly in stock
 */
public record ProductCard(
        long productId, String status, String reason, String message, boolean buyable, boolean plain) {

    static ProductCard of(ProductSummary product, StockWords words, Locale locale) {
        return new ProductCard(
                product.productId(),
                product.status().token(),
                product.reason().code(),
                words.of(product, locale),
                product.isBuyable(),
                product.status() == AvailabilityStatus.IN_STOCK);
    }

    public long getProductId() {
        return productId;
    }

    public String getStatus() {
        return status;
    }

    public String getReason() {
        return reason;
    }

    public String getMessage() {
        return message;
    }

    public boolean isBuyable() {
        return buyable;
    }

    public boolean isPlain() {
        return plain;
    }
}
