package org.shelfwise.demo.storefront.payment;

import java.util.Arrays;

/** How the demo's bank answers. The card number decides, so that each answer can be tried; every other card is approved. */
public enum DemoOutcome {
    APPROVED(null),
    DECLINED("4000000000000002"),
    INSUFFICIENT_FUNDS("4000000000009995"),
    UNREACHABLE("4000000000000119");

    private final String cardNumber;

    DemoOutcome(String cardNumber) {
        this.cardNumber = cardNumber;
    }

    static DemoOutcome of(DemoCard card) {
        return Arrays.stream(values())
                .filter(outcome -> card.digits().equals(outcome.cardNumber))
                .findFirst()
                .orElse(APPROVED);
    }
}
