package org.shelfwise.admin.stock;

import org.shelfwise.core.availability.AvailabilityStatus;

/** Which SKUs the list shows, by the verdict about them. */
public enum StockFilter {
    ALL("all") {
        @Override
        boolean admits(AvailabilityStatus status) {
            return true;
        }
    },
    LOW("low") {
        @Override
        boolean admits(AvailabilityStatus status) {
            return status == AvailabilityStatus.LOW_STOCK;
        }
    },
    SOLD_OUT("sold-out") {
        @Override
        boolean admits(AvailabilityStatus status) {
            return status == AvailabilityStatus.SOLD_OUT;
        }
    };

    private final String token;

    StockFilter(String token) {
        this.token = token;
    }

    /** The value in the URL and the suffix of the message key. */
    public String token() {
        return token;
    }

    abstract boolean admits(AvailabilityStatus status);
}
