package org.shelfwise.core.notifyme.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.DatabaseMetaData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.NotifyFixture;
import org.shelfwise.core.notifyme.store.Subscription;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;
import org.springframework.jdbc.core.ConnectionCallback;

/** Nodes are killed as by {@code kill -9} while they send, and the mail server says who was told, and how often. */
class KilledNodesTest {

    private static final int PEOPLE = 2_000;
    private static final int KILLS = 24;
    private static final int NODES = 2;
    private static final int LONGEST_LIFE_MILLIS = 900;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Random random = new Random(7);
    private final AtomicInteger kills = new AtomicInteger();

    @Test
    void everybody_is_told_however_often_nodes_die_and_a_death_repeats_one_mail_at_most() throws Exception {
        try (TestDatabase database = Databases.postgres();
                SmtpServer server = new SmtpServer()) {
            NotifyFixture shop = NotifyFixture.on(database);
            wait(shop, PEOPLE);
            shop.restock().bookIn(SKU, PEOPLE);
            Instant giveUp = Instant.now().plus(PATIENCE);

            Threads.together(NODES, node -> (Callable<Void>) () -> {
                while (told(shop) < PEOPLE && Instant.now().isBefore(giveUp)) {
                    live(database, server, shop, giveUp);
                }
                return null;
            });

            List<String> addressees = server.addressees();
            int repeated = addressees.size() - new HashSet<>(addressees).size();
            assertThat(new HashSet<>(addressees)).hasSize(PEOPLE);
            assertThat(kills).hasValueGreaterThanOrEqualTo(20);
            assertThat(repeated).as("mails that somebody got twice").isLessThanOrEqualTo(kills.get());
        }
    }

    /** One node's life, from its start to a violent end, or to that of the work. */
    private void live(TestDatabase database, SmtpServer server, NotifyFixture shop, Instant giveUp) throws Exception {
        Process node = start(database, server);
        try (BufferedReader says = node.inputReader()) {
            List<String> said = new ArrayList<>();
            while (!said.contains(SendingNode.STARTED)) {
                String line = says.readLine();
                assertThat(line).as("the node has ended, having said %s", said).isNotNull();
                said.add(line);
            }
            if (kills.get() < KILLS) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
                kills.incrementAndGet();
            } else {
                while (told(shop) < PEOPLE && Instant.now().isBefore(giveUp)) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        } finally {
            node.destroyForcibly().waitFor();
        }
    }

    private static Process start(TestDatabase database, SmtpServer server) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-Xmx256m", "-XX:TieredStopAtLevel=1"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.add("-D" + SendingNode.DATABASE + "=" + url(database));
        command.add("-D" + SendingNode.SMTP_PORT + "=" + server.port());
        command.add("-Dshelfwise.schema.migrate=false");
        command.add("-Dshelfwise.stock.import-on-start=false");
        command.add("-Dshelfwise.restock.settling-seconds=0");
        command.add("-Dshelfwise.notifyme.mails-per-minute=3000");
        command.add("-Dshelfwise.notifyme.batch-size=20");
        command.add("-Dshelfwise.notifyme.lease-seconds=5");
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(SendingNode.class.getName());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String url(TestDatabase database) {
        return database.jdbc().execute((ConnectionCallback<String>) connection -> {
            DatabaseMetaData facts = connection.getMetaData();
            return facts.getURL() + (facts.getURL().contains("?") ? "&" : "?") + "user=" + facts.getUserName();
        });
    }

    /** As if so many had asked and confirmed, one a second. */
    private static void wait(NotifyFixture shop, int people) {
        shop.with(NotifyFixture.KEYS.confirmation(), "off");
        shop.restock().restocks().watch(List.of(SKU), true);
        long now = shop.clock().millis();
        shop.jdbc()
                .batchUpdate(
                        "INSERT INTO SHW_NOTIFY_ADDRESS (ID, ADDRESS, CREATED_AT) VALUES (?, ?, ?)",
                        IntStream.rangeClosed(1, people)
                                .mapToObj(i -> new Object[] {i, "w" + i + "@example.com", now})
                                .toList());
        shop.jdbc()
                .batchUpdate(
                        "INSERT INTO SHW_NOTIFY_SUBSCRIPTION (ADDRESS_ID, SKU_ID, KIND, STATE, LIVE, UNITS, LOCALE, PRIORITY,"
                                + " ASKED_AT, EXPIRES_AT) VALUES (?, ?, 'BACK_IN_STOCK', 'WAITING', ?, 1, 'en', 0, ?, ?)",
                        IntStream.rangeClosed(1, people)
                                .mapToObj(i -> new Object[] {
                                    i,
                                    SKU,
                                    Subscription.liveKey(i, SKU, AlertKind.BACK_IN_STOCK),
                                    now + i,
                                    now + Duration.ofDays(365).toMillis()
                                })
                                .toList());
    }

    private static int told(NotifyFixture shop) {
        return shop.jdbc()
                .queryForObject("SELECT COUNT(*) FROM SHW_NOTIFY_MESSAGE WHERE STATE = 'SENT'", Integer.class);
    }
}
