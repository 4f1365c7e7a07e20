package org.shelfwise.demo.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.demo.testing.Eventually.eventually;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.RunningDemo;
import org.shelfwise.demo.testing.Subscriber;

/** Somebody has waited for months, in the running shop. Time passes by moving the dates of the subscription. */
class LastQuestionTest {

    /** A bag that no other test buys. */
    private static final DemoVariants BAGS = DemoVariants.of(1144);

    private static final String QUESTION = "Are you still waiting for";
    private static final String BACK = "Back in stock";

    private Variant wanted;

    @BeforeEach
    void it_is_sold_out() {
        wanted = BAGS.all().get(0);
        BAGS.count(wanted, 0);
    }

    @Test
    void a_week_before_the_end_its_reader_is_asked_once_and_keeps_the_place_by_a_press() throws Throwable {
        Subscriber waits = Subscriber.to(wanted);
        Instant asked = waits.instant("ASKED_AT");
        endsIn(waits, Duration.ofDays(8));
        looksAfter();
        assertThat(waits.column("LAST_QUESTION_AT", Long.class)).isNull();
        Instant end = endsIn(waits, Duration.ofDays(6));

        looksAfter();
        String link = waits.linkIn(QUESTION, "alerts/keep");
        HttpResponse<String> opened = waits.opens(link);

        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(waits.instant("EXPIRES_AT")).isEqualTo(end);

        HttpResponse<String> pressed = waits.presses(link);

        assertThat(pressed.statusCode()).isEqualTo(200);
        assertThat(waits.instant("EXPIRES_AT")).isAfter(end.plus(Duration.ofDays(100)));
        assertThat(waits.instant("ASKED_AT")).isEqualTo(asked);
        assertThat(waits.opens(link).body()).as("nothing left to press").doesNotContain("name=\"token\"");
        looksAfter();
        assertThat(waits.mails(QUESTION)).isOne();
    }

    @Test
    void who_does_not_answer_leaves_the_queue_and_the_link_says_so_before_anybody_presses_it() throws Throwable {
        Subscriber silent = Subscriber.to(wanted);
        endsIn(silent, Duration.ofDays(6));
        looksAfter();
        String link = silent.linkIn(QUESTION, "alerts/keep");
        Subscriber stays = Subscriber.to(wanted);

        endsIn(silent, Duration.ofSeconds(-1));
        wasAskedBefore(silent, Duration.ofDays(8));
        looksAfter();

        assertThat(silent.state()).isEqualTo("CLOSED");
        assertThat(silent.column("CLOSE_REASON", String.class)).isEqualTo("EXPIRED");
        assertThat(silent.opens(link).statusCode()).isEqualTo(410);
        BAGS.count(wanted, 5);
        stays.reads(BACK);
        assertThat(silent.mails(BACK)).isZero();
    }

    @Test
    void who_answers_the_second_question_too_is_kept_again() throws Throwable {
        Subscriber waits = Subscriber.to(wanted);
        endsIn(waits, Duration.ofDays(6));
        looksAfter();
        waits.presses(waits.linkIn(QUESTION, "alerts/keep"));

        Instant end = endsIn(waits, Duration.ofDays(5));
        looksAfter();
        eventually(() -> assertThat(waits.mails(QUESTION)).isEqualTo(2));
        waits.presses(waits.linkIn(QUESTION, "alerts/keep"));

        assertThat(waits.instant("EXPIRES_AT")).isAfter(end.plus(Duration.ofDays(100)));
    }

    private static Instant endsIn(Subscriber waits, Duration time) {
        Instant end = Instant.ofEpochMilli(Instant.now().plus(time).toEpochMilli());
        RunningDemo.jdbc()
                .update(
                        "UPDATE SHW_NOTIFY_SUBSCRIPTION SET EXPIRES_AT = ? WHERE ID = ?",
                        end.toEpochMilli(),
                        waits.id());
        return end;
    }

    /** That a mail is out is noted a moment after it is. */
    private static void wasAskedBefore(Subscriber waits, Duration time) throws Throwable {
        eventually(() -> assertThat(RunningDemo.jdbc()
                        .update(
                                "UPDATE SHW_NOTIFY_MESSAGE SET SENT_AT = SENT_AT - ? WHERE SUBSCRIPTION_ID = ?"
                                        + " AND KIND = 'LAST_QUESTION' AND STATE = 'SENT'",
                                time.toMillis(),
                                waits.id()))
                .isOne());
    }

    /** The minute between two looks at what has waited too long is over. */
    private static void looksAfter() {
        RunningDemo.siteBean("shelfwiseAlertHousekeeping", BackgroundJob.class).run();
    }
}
