package org.shelfwise.core.notifyme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.shelfwise.core.availability.SkuVerdict;

/** What somebody wants to be told of. Names are stored: they are stable. */
public enum AlertKind {
    /** That the SKU can be bought again. */
    BACK_IN_STOCK,
    /** That few units are left of a SKU that can be bought. */
    LOW_STOCK;

    /**
     * Whether the alert could only come too late: with the last unit there is no moment between "few left" and "sold out" to
     * tell of.
     */
    public boolean comesTooLateFor(SkuVerdict verdict) {
        return this == LOW_STOCK
                && verdict.status().isInHand()
                && verdict.salable().orElse(Long.MAX_VALUE) <= 1;
    }

    /** In forms, addresses and message keys, such as {@code back-in-stock}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param token anything, null included */
    public static Optional<AlertKind> of(String token) {
        return Arrays.stream(values())
                .filter(kind -> kind.token().equals(token))
                .findFirst();
    }
}
