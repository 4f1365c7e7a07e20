package org.shelfwise.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestClock;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest {

    private static final String TOPIC = "availability";

    private final TestClock clock = new TestClock();
    private final OutboxSignal signal = new OutboxSignal();
    private static final OutboxProperties PROPERTIES = new OutboxProperties(
            Duration.ofMillis(500),
            Duration.ofSeconds(60),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofDays(7));

    private DataSource dataSource;
    private TransactionTemplate transaction;
    private OutboxConsumers consumers;
    private Outbox outbox;

    private void on(TestDatabase database) {
        dataSource = database.dataSource();
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        consumers = new OutboxConsumers(dataSource, clock, PROPERTIES);
        outbox = new JdbcOutbox(new JdbcTemplate(dataSource), clock, signal);
    }

    private void publish(Long... subjects) {
        transaction.execute(status -> {
            outbox.publish(TOPIC, Arrays.asList(subjects));
            return null;
        });
    }

    private static List<Long> subjects(Optional<OutboxClaim> claim) {
        return claim.map(OutboxClaim::subjectIds).orElse(List.of());
    }

    @OnEachDatabase
    void consumers_whose_names_differ_by_a_capital_are_two(TestDatabase database) {
        on(database);
        consumers.register("index", TOPIC);

        assertThat(consumers.register("Index", TOPIC).isFresh()).isTrue();
    }

    @OnEachDatabase
    void a_change_that_was_rolled_back_is_told_to_nobody(TestDatabase database) {
        on(database);
        OutboxConsumer index = consumers.register("index", TOPIC);
        boolean[] woken = new boolean[1];
        signal.listen(TOPIC, () -> woken[0] = true);

        transaction.execute(status -> {
            outbox.publish(TOPIC, List.of(1L));
            status.setRollbackOnly();
            return null;
        });

        assertThat(index.claim(10)).isEmpty();
        assertThat(woken[0]).isFalse();
        publish(1L);
        assertThat(woken[0]).isTrue();
    }

    @OnEachDatabase
    void a_message_outside_a_transaction_is_refused(TestDatabase database) {
        on(database);
        assertThatThrownBy(() -> outbox.publish(TOPIC, List.of(1L)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("blTransactionManager");
    }

    @OnEachDatabase
    void every_consumer_gets_every_message_of_its_topic_only(TestDatabase database) {
        on(database);
        OutboxConsumer left = consumers.register("left", TOPIC);
        OutboxConsumer right = consumers.register("right", TOPIC);
        OutboxConsumer other = consumers.register("left", "prices");

        publish(3L, 1L, 3L);

        assertThat(subjects(left.claim(10))).containsExactly(1L, 3L);
        assertThat(subjects(right.claim(10))).containsExactly(1L, 3L);
        assertThat(other.claim(10)).isEmpty();
    }

    @OnEachDatabase
    void ten_changes_of_one_product_are_one_piece_of_work(TestDatabase database) {
        on(database);
        OutboxConsumer index = consumers.register("index", TOPIC);
        for (int i = 0; i < 10; i++) {
            publish(7L);
        }
        publish(8L);

        OutboxClaim claim = index.claim(100).orElseThrow();

        assertThat(claim.subjectIds()).containsExactly(7L, 8L);
        assertThat(index.done(claim)).isTrue();
        assertThat(index.claim(100)).isEmpty();
    }

    /** Otherwise a slow worker could write what it read before over what a fast one read after. */
    @OnEachDatabase
    void a_product_that_one_worker_holds_is_given_to_no_other_until_it_ends(TestDatabase database) {
        on(database);
        OutboxConsumer index = consumers.register("index", TOPIC);
        publish(7L);
        OutboxClaim first = index.claim(10).orElseThrow();
        publish(7L, 8L);

        assertThat(subjects(index.claim(10))).containsExactly(8L);
        index.done(first);
        assertThat(subjects(index.claim(10))).containsExactly(7L);
    }

    @OnEachDatabase
    void work_of_a_node_that_died_is_taken_over_when_its_lease_ends(TestDatabase database) {
        on(database);
        OutboxConsumer dying = consumers.register("index", TOPIC);
        OutboxConsumer alive = consumers.register("index", TOPIC);
        publish(7L);
        OutboxClaim lost = dying.claim(10).orElseThrow();

        assertThat(alive.claim(10)).isEmpty();
        clock.advance(Duration.ofSeconds(61));
        OutboxClaim taken = alive.claim(10).orElseThrow();

        assertThat(taken.subjectIds()).containsExactly(7L);
        assertThat(taken.attempt()).isEqualTo(2);
        assertThat(dying.done(lost))
                .as("a late worker must not finish what another has now")
                .isFalse();
        assertThat(alive.done(taken)).isTrue();
    }

    @OnEachDatabase
    void what_failed_comes_again_later_and_for_ever(TestDatabase database) {
        on(database);
        OutboxConsumer index = consumers.register("index", TOPIC);
        publish(7L);

        for (int attempt = 1; attempt <= 40; attempt++) {
            OutboxClaim claim = index.claim(10).orElseThrow();
            assertThat(claim.attempt()).isEqualTo(attempt);
            index.failed(claim);
            assertThat(index.claim(10)).as("rests after a failure").isEmpty();
            clock.advance(PROPERTIES.maxBackoff());
        }
    }

    @OnEachDatabase
    void one_product_that_always_fails_does_not_keep_others_from_succeeding(TestDatabase database) {
        on(database);
        OutboxConsumer index = consumers.register("index", TOPIC);
        publish(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);

        for (int i = 0; i < 60; i++) {
            index.claim(8).ifPresent(claim -> {
                if (claim.subjectIds().contains(5L)) {
                    index.failed(claim);
                } else {
                    index.done(claim);
                }
            });
            clock.advance(Duration.ofSeconds(30));
        }

        assertThat(pending()).containsOnly(5L);
    }

    @OnEachDatabase
    void a_rebuild_gets_again_what_was_finished_while_it_ran(TestDatabase database) {
        on(database);
        OutboxConsumer index = consumers.register("index", TOPIC);
        publish(1L);
        finish(index);
        clock.advance(Duration.ofMinutes(5));

        OutboxMark mark = index.replay().mark();
        clock.advance(Duration.ofMinutes(20));
        publish(2L);
        finish(index);
        clock.advance(Duration.ofHours(3));
        new OutboxCleaning(consumers).run();

        assertThat(index.replay().replay(mark)).isEqualTo(1);
        assertThat(subjects(index.claim(10))).containsExactly(2L);
        assertThat(index.replay().recover()).as("the mark is gone").isZero();
    }

    @OnEachDatabase
    void a_change_written_into_the_index_that_a_rebuild_replaced_at_that_moment_is_written_again(
            TestDatabase database) {
        on(database);
        OutboxConsumer index = consumers.register("index", TOPIC);
        OutboxMark mark = index.replay().mark();
        publish(2L);
        OutboxClaim inFlight = index.claim(10).orElseThrow();

        assertThat(index.replay().replay(mark)).isEqualTo(1);
        assertThat(index.done(inFlight)).isFalse();
        assertThat(subjects(index.claim(10))).containsExactly(2L);
    }

    @OnEachDatabase
    void a_rebuild_that_died_before_its_replay_is_replayed_at_the_next_start(TestDatabase database) {
        on(database);
        OutboxConsumer index = consumers.register("index", TOPIC);
        index.replay().mark();
        publish(2L);
        finish(index);

        OutboxConsumer restarted = consumers.register("index", TOPIC);
        assertThat(restarted.isFresh()).isFalse();
        assertThat(restarted.replay().recover()).isEqualTo(1);
        assertThat(subjects(restarted.claim(10))).containsExactly(2L);
    }

    @OnEachDatabase
    void a_mark_left_behind_does_not_keep_messages_for_ever(TestDatabase database) {
        on(database);
        OutboxConsumer index = consumers.register("index", TOPIC);
        index.replay().mark();
        publish(2L);
        finish(index);
        clock.advance(Duration.ofDays(2));

        index.replay().recover();
        finish(index);
        clock.advance(Duration.ofHours(2));
        new OutboxCleaning(consumers).run();

        assertThat(rows()).isZero();
    }

    @OnEachDatabase
    void a_node_that_never_came_back_does_not_pile_up_messages(TestDatabase database) {
        on(database);
        consumers.register("index-of-a-node-that-was-scrapped", TOPIC);
        publish(1L);
        clock.advance(Duration.ofDays(8));
        OutboxConsumer index = consumers.register("index", TOPIC);
        publish(2L);

        new OutboxCleaning(consumers).run();

        assertThat(rows()).isEqualTo(1);
        assertThat(subjects(index.claim(10))).containsExactly(2L);
        assertThat(consumers
                        .register("index-of-a-node-that-was-scrapped", TOPIC)
                        .isFresh())
                .as("it must begin with a full reading")
                .isTrue();
    }

    private void finish(OutboxConsumer consumer) {
        consumer.claim(100).ifPresent(consumer::done);
    }

    private Collection<Long> pending() {
        return new JdbcTemplate(dataSource)
                .queryForList("SELECT DISTINCT SUBJECT_ID FROM SHW_OUTBOX WHERE DONE_AT IS NULL", Long.class);
    }

    private int rows() {
        return new JdbcTemplate(dataSource).queryForObject("SELECT COUNT(*) FROM SHW_OUTBOX", Integer.class);
    }
}
