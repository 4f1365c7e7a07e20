package org.shelfwise.core.platform;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox over a database, for tests of what stands on it. */
public final class OutboxFixture {

    private OutboxFixture() {}

    public static Outbox outbox(DataSource dataSource, Clock clock) {
        return new JdbcOutbox(new JdbcTemplate(dataSource), clock, new OutboxSignal());
    }

    /** With the shortest lease and back-off that the properties allow: a second. */
    public static OutboxConsumers consumers(DataSource dataSource, Clock clock) {
        Duration second = Duration.ofSeconds(1);
        return new OutboxConsumers(
                dataSource,
                clock,
                new OutboxProperties(
                        Duration.ofMillis(10),
                        second,
                        second,
                        Duration.ofHours(1),
                        Duration.ofDays(1),
                        Duration.ofDays(7)));
    }
}
