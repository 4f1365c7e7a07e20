package org.shelfwise.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxConcurrencyTest {

    private static final String TOPIC = "availability";
    private static final int PUBLISHERS = 4;
    private static final int WORKERS = 6;
    private static final int TRANSACTIONS = 60;
    private static final int SUBJECTS = 25;

    private final Map<Long, AtomicInteger> state = new ConcurrentHashMap<>();
    private final Map<Long, Integer> index = new ConcurrentHashMap<>();
    private final Set<Long> inWork = ConcurrentHashMap.newKeySet();
    private final List<Long> heldTwice = new ArrayList<>();

    private DataSource dataSource;
    private OutboxConsumers consumers;

    /** Each "node" is a consumer object of its own; a third of the claims is dropped as if the node had died. */
    @OnEachDatabase
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void the_index_is_right_in_the_end_though_nodes_die_and_compete(TestDatabase database) throws Exception {
        dataSource = database.dataSource();
        var shortLease = new OutboxProperties(
                Duration.ofMillis(10),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                Duration.ofDays(1),
                Duration.ofDays(7));
        consumers = new OutboxConsumers(dataSource, Clock.systemUTC(), shortLease);
        consumers.register("index", TOPIC);

        ExecutorService threads = Executors.newFixedThreadPool(PUBLISHERS + WORKERS);
        try {
            List<Future<Void>> publishers = start(threads, PUBLISHERS, this::publish);
            List<Future<Void>> workers = start(threads, WORKERS, seed -> work(seed, publishers));
            for (Future<Void> part : publishers) {
                part.get();
            }
            for (Future<Void> part : workers) {
                part.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(heldTwice).as("subjects in the hands of two workers at once").isEmpty();
        state.forEach((subject, version) -> assertThat(index.get(subject))
                .as("version of subject %s in the index", subject)
                .isEqualTo(version.get()));
    }

    private interface Part {
        Void run(int seed) throws Exception;
    }

    private static List<Future<Void>> start(ExecutorService threads, int count, Part part) {
        List<Future<Void>> started = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int seed = i;
            Callable<Void> task = () -> part.run(seed);
            started.add(threads.submit(task));
        }
        return started;
    }

    private Void publish(int seed) {
        var random = new Random(seed);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        var outbox = new JdbcOutbox(new JdbcTemplate(dataSource), Clock.systemUTC(), new OutboxSignal());
        for (int i = 0; i < TRANSACTIONS; i++) {
            List<Long> subjects = random.longs(3, 0, SUBJECTS).boxed().toList();
            transaction.execute(status -> {
                subjects.forEach(id ->
                        state.computeIfAbsent(id, n -> new AtomicInteger()).incrementAndGet());
                outbox.publish(TOPIC, subjects);
                return null;
            });
        }
        return null;
    }

    private Void work(int seed, List<Future<Void>> publishers) {
        var random = new Random(100 + seed);
        OutboxConsumer node = consumers.register("index", TOPIC);
        while (!publishers.stream().allMatch(Future::isDone) || pending()) {
            Optional<OutboxClaim> claim = node.claim(10);
            claim.ifPresent(held -> indexOrDie(node, held, random));
        }
        return null;
    }

    private void indexOrDie(OutboxConsumer node, OutboxClaim claim, Random random) {
        if (random.nextInt(3) == 0) {
            return;
        }
        for (Long id : claim.subjectIds()) {
            if (!inWork.add(id)) {
                synchronized (heldTwice) {
                    heldTwice.add(id);
                }
            }
            index.put(id, state.get(id).get());
            inWork.remove(id);
        }
        node.done(claim);
    }

    private boolean pending() {
        return new JdbcTemplate(dataSource)
                        .queryForObject("SELECT COUNT(*) FROM SHW_OUTBOX WHERE DONE_AT IS NULL", Integer.class)
                > 0;
    }
}
