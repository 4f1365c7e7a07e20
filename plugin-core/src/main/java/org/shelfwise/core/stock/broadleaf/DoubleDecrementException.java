package org.shelfwise.core.stock.broadleaf;

/** Stops start-up because checkout would take each order's stock twice. The message says what to remove. */
public final class DoubleDecrementException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DoubleDecrementException(String message) {
        super(message);
    }
}
