package org.shelfwise.admin.stock;

import java.util.Arrays;
import java.util.Optional;
import org.shelfwise.core.stock.MovementCause;

/** What a booking by hand can do. */
public enum BookingKind {
    IN("in", MovementCause.RECEIPT, 1),
    OUT("out", MovementCause.ISSUE, 1),
    /** Sets what was counted; the movement carries the difference. */
    COUNT("count", MovementCause.COUNT, 0);

    private final String token;
    private final MovementCause cause;
    private final long minimum;

    BookingKind(String token, MovementCause cause, long minimum) {
        this.token = token;
        this.cause = cause;
        this.minimum = minimum;
    }

    /** The value in the form and the suffix of the message key. */
    public String token() {
        return token;
    }

    MovementCause cause() {
        return cause;
    }

    /** The least quantity that makes sense. */
    public long minimum() {
        return minimum;
    }

    static Optional<BookingKind> of(String token) {
        return Arrays.stream(values()).filter(k -> k.token.equals(token)).findFirst();
    }
}
