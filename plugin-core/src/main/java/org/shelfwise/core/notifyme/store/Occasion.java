package org.shelfwise.core.notifyme.store;

/**
 * What a mail to a subscriber is about: there is one mail for each. The texts are stored, and stand in the mails' Message-ID.
 */
public final class Occasion {

    public static final String LOW = "low";
    public static final String SOLD_OUT = "sold-out";
    public static final String DISCONTINUED = "discontinued";

    private Occasion() {}

    public static String episode(long id) {
        return "episode-" + id;
    }

    public static String confirmation(int number) {
        return "confirmation-" + number;
    }

    /** @param expiresAt of the subscription: one that is kept is asked again a term later */
    public static String lastQuestion(long expiresAt) {
        return "last-question-" + expiresAt;
    }
}
