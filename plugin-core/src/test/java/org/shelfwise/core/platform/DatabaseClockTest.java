package org.shelfwise.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DatabaseClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final Map<String, String> FAR_FROM_UTC = Map.of(
            "PostgreSQL",
            "SET TIME ZONE 'Asia/Tokyo'",
            "H2",
            "SET TIME ZONE '+09:00'",
            "MySQL",
            "SET time_zone = '+09:00'");

    private final AtomicLong database = new AtomicLong(NOON.toEpochMilli());
    private final AtomicLong nanos = new AtomicLong(-5_000);

    /** The databases of tests run on this machine. */
    @OnEachDatabase
    void it_is_the_same_moment_at_the_database_whatever_the_zone_of_the_session(TestDatabase database)
            throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            SingleConnectionDataSource session = new SingleConnectionDataSource(connection, true);
            new JdbcTemplate(session).execute(FAR_FROM_UTC.get(database.toString()));

            DatabaseClock clock = new DatabaseClock(new DatabaseTime(session), System::nanoTime);

            assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        }
    }

    @OnEachDatabase
    void parts_of_a_second_are_told(TestDatabase database) {
        DatabaseTime time = new DatabaseTime(database.dataSource());

        assertThat(LongStream.generate(time).limit(200).filter(millis -> millis % 1_000 != 0))
                .isNotEmpty();
    }

    @Test
    void two_nodes_have_the_same_time_whatever_their_own_clocks_say() {
        DatabaseClock one = clock();
        database.addAndGet(90_000);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(90));
        AtomicLong othersNanos = new AtomicLong(Long.MAX_VALUE - 7);
        DatabaseClock other = new DatabaseClock(database::get, othersNanos::get);

        assertThat(one.instant()).isEqualTo(NOON.plusSeconds(90)).isEqualTo(other.instant());
        othersNanos.addAndGet(TimeUnit.SECONDS.toNanos(5)); // beyond the largest number: counters may begin anywhere
        assertThat(other.instant()).isEqualTo(NOON.plusSeconds(95));
    }

    @Test
    void a_clock_that_has_gone_wrong_is_put_right_at_the_next_look() {
        DatabaseClock clock = clock();
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
        database.addAndGet(Duration.ofMinutes(3).toMillis());
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(60));

        clock.run();

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(180));
    }

    @Test
    void an_answer_that_took_long_does_not_make_the_time_jump() {
        AtomicLong way = new AtomicLong();
        DatabaseClock clock = new DatabaseClock(
                () -> {
                    nanos.addAndGet(way.get());
                    return database.get();
                },
                nanos::get);
        way.set(TimeUnit.SECONDS.toNanos(2));

        clock.run();

        assertThat(clock.instant()).as("two seconds went by on the way").isEqualTo(NOON.plusSeconds(2));
    }

    private DatabaseClock clock() {
        return new DatabaseClock(database::get, nanos::get);
    }
}
