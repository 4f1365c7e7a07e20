package org.shelfwise.admin.notifyme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.CloseReason;
import org.shelfwise.core.notifyme.MessageKind;
import org.shelfwise.core.notifyme.MessageState;
import org.shelfwise.core.notifyme.SubscriptionState;

class AlertMessagesTest {

    @Test
    void whatever_becomes_of_an_alert_is_said_in_words() {
        assertThat(ResourceBundle.getBundle("messages/shelfwise-admin").keySet())
                .containsAll(keys("kind", AlertKind.values()))
                .containsAll(keys("subscriptions", SubscriptionState.values()))
                .containsAll(keys("closed", CloseReason.values()))
                .containsAll(keys("mail", MessageKind.values()))
                .containsAll(keys("messages", MessageState.values()));
    }

    private static Iterable<String> keys(String what, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> "shelfwise.admin.notifyme." + what + "." + value.name())
                .toList();
    }
}
