package org.shelfwise.core.stock;

import java.util.Optional;
import org.shelfwise.core.platform.Refusal;

/** How the number that somebody books leads to the number on hand. */
enum Reckoning {
    BY_DELTA {
        @Override
        boolean accepts(long number) {
            return number >= -StockLedger.MAX_ON_HAND && number <= StockLedger.MAX_ON_HAND;
        }

        @Override
        boolean saysNothing(long number) {
            return number == 0;
        }

        @Override
        boolean mayOpen(long number) {
            return number > 0;
        }

        @Override
        long target(StockLevel level, long number) {
            return level.onHand() + number;
        }
    },
    BY_COUNT {
        @Override
        boolean accepts(long number) {
            return number >= 0 && number <= StockLedger.MAX_ON_HAND;
        }

        @Override
        boolean saysNothing(long number) {
            return false;
        }

        @Override
        boolean mayOpen(long number) {
            return true;
        }

        @Override
        long target(StockLevel level, long number) {
            return number;
        }
    };

    abstract boolean accepts(long number);

    abstract boolean saysNothing(long number);

    /** Whether a SKU that is not tracked yet is tracked from such a booking on. */
    abstract boolean mayOpen(long number);

    /** @param number accepted, so that nothing overflows */
    abstract long target(StockLevel level, long number);

    /** What is wrong with the number itself, whatever the level. */
    Optional<Refusal> refusalOf(Long number) {
        if (number == null || !accepts(number)) {
            return Optional.of(Refusal.of("stock.quantity-out-of-range", StockLedger.MAX_ON_HAND));
        }
        return saysNothing(number) ? Optional.of(Refusal.of("stock.nothing-to-book")) : Optional.empty();
    }

    /** Why the level may not come to what the number leads to. */
    Optional<Refusal> refusalOf(StockLevel level, long number) {
        long target = target(level, number);
        if (target < 0) {
            return Optional.of(Refusal.of("stock.below-zero", level.onHand()));
        }
        if (target < level.held()) {
            return Optional.of(Refusal.of("stock.below-held", level.held()));
        }
        return target > StockLedger.MAX_ON_HAND
                ? Optional.of(Refusal.of("stock.quantity-out-of-range", StockLedger.MAX_ON_HAND))
                : Optional.empty();
    }
}
