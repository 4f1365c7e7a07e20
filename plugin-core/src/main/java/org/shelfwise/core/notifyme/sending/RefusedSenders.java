package org.shelfwise.core.notifyme.sending;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.mail.MessagingException;

/**
 * Senders whom the mail server takes nothing from, for the time of one batch: it is asked about each of them once, and mails of
 * other senders go out. Of one thread.
 */
final class RefusedSenders {

    private final Map<String, MessagingException> answers = new LinkedHashMap<>();

    void add(ReadyMail mail, MessagingException answer) {
        answers.put(mail.sender(), answer);
    }

    /** What the server has said to the mail's sender; empty when it has not refused that one. */
    Optional<MessagingException> answerTo(ReadyMail mail) {
        return answers.isEmpty() ? Optional.empty() : Optional.ofNullable(answers.get(mail.sender()));
    }

    /** @throws IllegalStateException when there is one, for the log */
    void report() {
        answers.forEach((sender, answer) -> {
            throw new IllegalStateException(
                    "The mail server takes nothing from " + sender
                            + "; these mails wait. See to shelfwise.notifyme.from, or to the server's login and rules",
                    answer);
        });
    }
}
