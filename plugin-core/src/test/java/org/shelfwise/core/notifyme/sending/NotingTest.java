package org.shelfwise.core.notifyme.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class NotingTest {

    @Test
    void no_two_mails_are_ever_out_and_not_noted() {
        List<String> noted = new CopyOnWriteArrayList<>();
        try (Noting noting = new Noting()) {
            for (int i = 0; i < 1_000; i++) {
                int mail = i;
                noting.await();
                assertThat(noted).hasSize(mail);
                noting.begin(() -> noted.add("mail " + mail));
            }
        }
        assertThat(noted).hasSize(1_000);
    }

    @Test
    void a_mail_that_could_not_be_noted_stops_those_after_it() {
        try (Noting noting = new Noting()) {
            noting.begin(() -> {
                throw new IllegalStateException("the database is away");
            });

            assertThatThrownBy(noting::await).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> noting.begin(() -> {})).hasMessage("the database is away");
        }
    }

    @Test
    void what_is_being_noted_when_the_shop_stops_is_noted() throws Exception {
        List<String> noted = new CopyOnWriteArrayList<>();
        CountDownLatch closing = new CountDownLatch(1);
        try (Noting noting = new Noting()) {
            noting.begin(() -> {
                awaitQuietly(closing);
                noted.add("the last");
            });
            closing.countDown();
        }
        assertThat(noted).containsExactly("the last");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
