package org.shelfwise.admin.stock;

import org.shelfwise.admin.platform.Refusals;

/** What became of a booking form. */
sealed interface BookingOutcome {

    /** @param skus how many SKUs were booked */
    record Done(int skus) implements BookingOutcome {}

    /** The same form was sent before, and booked then. */
    record DoneBefore() implements BookingOutcome {}

    /** Nothing was booked. */
    record Refused(Refusals refusals) implements BookingOutcome {}
}
