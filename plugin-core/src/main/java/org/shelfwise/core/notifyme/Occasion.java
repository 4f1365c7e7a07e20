package org.shelfwise.core.notifyme;

/**
 * What a mail to a subscriber is about: there is one mail for each. The texts are stored, and stand in the mails' Message-ID.
 */
final class Occasion {

    static final String LOW = "low";
    static final String DISCONTINUED = "discontinued";

    private Occasion() {}

    static String episode(long id) {
        return "episode-" + id;
    }

    static String confirmation(int number) {
        return "confirmation-" + number;
    }

    /** @param expiresAt of the subscription: one that is kept is asked again a term later */
    static String lastQuestion(long expiresAt) {
        return "last-question-" + expiresAt;
    }
}
