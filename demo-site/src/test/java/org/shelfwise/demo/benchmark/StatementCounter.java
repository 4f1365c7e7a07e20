package org.shelfwise.demo.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lists the SQL statements of ours that requests or workers send. All our SQL goes through Spring's JdbcTemplate, which logs each
 * statement; all of the platform's goes through Hibernate.
 */
final class StatementCounter extends AppenderBase<ILoggingEvent> {

    private static final List<String> STATEMENT = List.of("Executing prepared SQL statement", "Executing SQL");
    private static final String OUR_WORKERS = "shelfwise-";
    private static final String READING_FOR_A_PAGE = "shelfwise-verdict-reader-";

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final Predicate<String> threads;

    private StatementCounter(Predicate<String> threads) {
        this.threads = threads;
    }

    /** Those that pages cost. */
    static List<String> during(Callable<?> work) throws Exception {
        return during(work, StatementCounter::isForAPage);
    }

    /** @param threads whose statements count, by their names */
    static List<String> during(Callable<?> work, Predicate<String> threads) throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        StatementCounter counter = new StatementCounter(threads);
        counter.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        counter.start();
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        logger.addAppender(counter);
        try {
            work.call();
            return counter.statements;
        } finally {
            logger.detachAppender(counter);
            logger.setLevel(Level.WARN);
            logger.setAdditive(true);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        if (STATEMENT.stream().anyMatch(message::startsWith) && threads.test(event.getThreadName())) {
            statements.add(message);
        }
    }

    private static boolean isForAPage(String thread) {
        return !thread.startsWith(OUR_WORKERS) || thread.startsWith(READING_FOR_A_PAGE);
    }
}
