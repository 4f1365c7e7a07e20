package org.shelfwise.core.notifyme;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
     * @param wrong all that stands against it, at least one, in the order of a form: the SKU, the address, the units
     * @param retryAfter after how long the same request would not be refused for this; empty where waiting changes nothing
     */
    record Refused(List<Wrong> wrong, Optional<Duration> retryAfter) implements AlertAnswer {

        public Refused {
            wrong = List.copyOf(wrong);
            if (wrong.isEmpty()) {
                throw new IllegalArgumentException("whatever is refused is refused for a reason");
            }
        }

        public Refused(List<Wrong> wrong) {
            this(wrong, Optional.empty());
        }

        public Refused(String field, Refusal refusal) {
            this(List.of(new Wrong(field, refusal)));
        }
    }

    /** @param field what of the request is refused: {@code sku}, {@code address} or {@code units} */
    record Wrong(String field, Refusal refusal) {}
}
