package org.shelfwise.core.notifyme;

import org.shelfwise.core.platform.Refusal;

/** What becomes of an {@link AlertRequest}. Says nothing of whether the shop knows the address. */
public sealed interface AlertAnswer {

    /**
     * The address will be told, or waits already: nobody who asks learns which.
     *
     * @param toBeConfirmed whether its owner first has to press a button in a mail, if that has not been done before
     */
    record Asked(boolean toBeConfirmed) implements AlertAnswer {}

    /**
     * Nothing was written.
     *
     * @param field what of the request is refused: {@code address}, {@code units} or {@code sku}
     */
    record Refused(String field, Refusal refusal) implements AlertAnswer {}
}
