package org.shelfwise.core.notifyme.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.notifyme.MessageKind;
import org.shelfwise.core.notifyme.store.QueuedMessage;

class ReadyMailsTest {

    private final List<Integer> sizes = new CopyOnWriteArrayList<>();

    @Test
    void mails_come_in_their_order_and_are_made_a_few_at_a_time() {
        List<QueuedMessage> batch = batch(40);

        try (ReadyMails mails = ReadyMails.of(batch, this::make)) {
            assertThat(all(mails)).containsExactlyElementsOf(batch);
        }

        assertThat(sizes).startsWith(1, 1, 2, 4, 8).allMatch(size -> size <= ReadyMails.TOGETHER);
    }

    @Test
    void what_must_not_be_sent_is_left_out() {
        try (ReadyMails mails = ReadyMails.of(batch(9), some -> List.of())) {
            assertThat(all(mails)).isEmpty();
        }
    }

    @Test
    void when_making_fails_those_before_come_and_the_one_it_fails_for_is_known() {
        List<QueuedMessage> batch = batch(20);
        List<QueuedMessage> made = new ArrayList<>();

        try (ReadyMails mails = ReadyMails.of(batch, some -> makeUnless(some, batch.get(10)))) {
            assertThatThrownBy(() -> all(mails, made))
                    .isInstanceOfSatisfying(ReadyMails.Failed.class, failed -> assertThat(failed.touched())
                            .isEqualTo(11));
        }

        assertThat(made).containsExactlyElementsOf(batch.subList(0, 10));
    }

    @Test
    void nothing_is_made_that_nobody_takes() {
        ReadyMails mails = ReadyMails.of(batch(500), this::make);
        mails.next();

        mails.close();

        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(4 * ReadyMails.TOGETHER);
    }

    private List<ReadyMail> make(List<QueuedMessage> some) {
        sizes.add(some.size());
        return some.stream()
                .map(message -> new ReadyMail(message, null, null, false, Instant.EPOCH))
                .toList();
    }

    private List<ReadyMail> makeUnless(List<QueuedMessage> some, QueuedMessage bad) {
        if (some.contains(bad)) {
            throw new IllegalStateException("bad");
        }
        return make(some);
    }

    private static List<QueuedMessage> all(ReadyMails mails) {
        List<QueuedMessage> all = new ArrayList<>();
        all(mails, all);
        return all;
    }

    private static void all(ReadyMails mails, List<QueuedMessage> into) {
        for (ReadyMail mail = mails.next(); mail != null; mail = mails.next()) {
            into.add(mail.message());
        }
    }

    private static List<QueuedMessage> batch(int size) {
        return LongStream.rangeClosed(1, size)
                .mapToObj(id -> new QueuedMessage(id, id, "episode-1", MessageKind.BACK_IN_STOCK, 1L, 1, 1))
                .toList();
    }
}
