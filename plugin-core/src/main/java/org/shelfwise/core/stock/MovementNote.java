package org.shelfwise.core.stock;

import java.util.Objects;

/**
 * What the books say beside the numbers: why, about what and by whom. Texts lose control characters, and blank ones count
 * as absent.
 *
 * @param reference what caused it, such as {@code order:4711}; at most {@link #MAX_REFERENCE} characters; may be null
 * @param actor who did it, such as {@code admin:jane}; at most {@link #MAX_ACTOR} characters; null for the shop itself
 * @param reason in somebody's own words; at most {@link #MAX_REASON} characters; may be null
 */
public record MovementNote(MovementCause cause, String reference, String actor, String reason) {

    public static final int MAX_REFERENCE = 100;
    public static final int MAX_ACTOR = 100;
    public static final int MAX_REASON = 500;

    public MovementNote {
        Objects.requireNonNull(cause, "cause");
        reference = StoredText.of(reference, "reference", MAX_REFERENCE);
        actor = StoredText.of(actor, "actor", MAX_ACTOR);
        reason = StoredText.of(reason, "reason", MAX_REASON);
    }

    public static MovementNote of(MovementCause cause, String reference) {
        return new MovementNote(cause, reference, null, null);
    }

    /** The same note for a movement that came along, such as the opening that a receipt needs. */
    MovementNote because(MovementCause other) {
        return new MovementNote(other, reference, actor, reason);
    }
}
