package org.shelfwise.core.notifyme;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.mail.MessagingException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.shelfwise.core.notifyme.asking.RateLimits;
import org.shelfwise.core.notifyme.sending.AlertSending;
import org.shelfwise.core.notifyme.sending.Preparation;
import org.shelfwise.core.notifyme.sending.SendingPace;
import org.shelfwise.core.notifyme.sending.Waves;
import org.shelfwise.core.notifyme.store.AlertReport;
import org.shelfwise.core.notifyme.store.LinkTokens;
import org.shelfwise.core.notifyme.store.ManualMessages;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.upkeep.AlertTriggers;
import org.shelfwise.core.notifyme.upkeep.Housekeeping;
import org.shelfwise.core.platform.ReadCommitted;
import org.shelfwise.core.restock.RestockFixture;
import org.shelfwise.core.settings.SettingKey;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.stock.OpenOrders;
import org.shelfwise.core.testing.TestClock;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Real alerts over a real shop whose variants {@link #SKU} and {@link #OTHER} are sold out. Mails go to whatever server a
 * test names; their text is the link.
 */
public final class NotifyFixture {

    public static final long SKU = RestockFixture.SKU;
    public static final long OTHER = 302;
    public static final Amount PRICE = new Amount(new BigDecimal("59.95"), Currency.getInstance("USD"));
    public static final NotifyMeKeys KEYS =
            NotifyMeKeys.withDefaults("10", "on", "180", "2", "30", "0", "off", "on", "1000000", "14");
    public static final NotifyMeProperties PROPERTIES =
            new NotifyMeProperties(1_000, 100_000, 1_000_000, 50, true, 50, Duration.ofMinutes(2), 3, 365);

    private final TestDatabase database;
    private final NotifyMeProperties properties;
    private final RestockFixture restock;
    private final NotifyTables tables;

    private NotifyFixture(TestDatabase database, NotifyMeProperties properties, RestockFixture restock) {
        this.database = database;
        this.properties = properties;
        this.tables = NotifyTables.over(database.jdbc());
        this.restock = restock;
        restock.withListener(new AlertTriggers(tables, clock()));
        restock.bookIn(SKU, 1).sell(SKU, 1).bookIn(OTHER, 1).sell(OTHER, 1);
    }

    public static NotifyFixture on(TestDatabase database) {
        return on(database, PROPERTIES);
    }

    public static NotifyFixture on(TestDatabase database, NotifyMeProperties properties) {
        return new NotifyFixture(database, properties, RestockFixture.withoutSettling(database));
    }

    /** What changes has to stay so for five minutes before anybody is told. */
    public static NotifyFixture settling(TestDatabase database) {
        return new NotifyFixture(database, PROPERTIES, RestockFixture.on(database));
    }

    public NotifyFixture with(SettingKey<?> key, String value) {
        restock.shop().editor().set(key, SettingPlace.SITE, value, "test");
        return this;
    }

    public TestClock clock() {
        return restock.shop().stock().clock();
    }

    public RestockFixture restock() {
        return restock;
    }

    public NotifyTables tables() {
        return tables;
    }

    public JdbcTemplate jdbc() {
        return database.jdbc();
    }

    public int count(String table) {
        return jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }

    /** All rows that asking may write. */
    public int rows() {
        return List.of("ADDRESS", "SUBSCRIPTION", "MESSAGE", "TOKEN", "CONSENT", "ACCOUNT_REQUEST").stream()
                .mapToInt(table -> count("SHW_NOTIFY_" + table))
                .sum();
    }

    public Alerts alerts() {
        return alerts(asker -> 0);
    }

    public Alerts alerts(AlertPriority priority) {
        return new Alerts(
                tables,
                limits(),
                restock.shop().availability(),
                restock.shop().catalogue(),
                restock.restocks(),
                restock.shop().settings(),
                KEYS,
                properties,
                priority,
                restock.shop().stock().transactions(),
                clock());
    }

    public RateLimits limits() {
        TransactionTemplate own = ReadCommitted.transactions(database.transactionManager());
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new RateLimits(jdbc(), own, clock());
    }

    public AlertLinks links() {
        return new AlertLinks(
                tables,
                restock.shop().availability(),
                restock.shop().settings(),
                KEYS,
                restock.shop().stock().transactions(),
                clock());
    }

    public AddressBlocks blocks() {
        return new AddressBlocks(tables, restock.shop().stock().transactions(), clock());
    }

    public HeldUnits heldUnits() {
        return heldUnits(orderId -> true);
    }

    public HeldUnits heldUnits(OpenOrders openOrders) {
        return new HeldUnits(tables, restock.shop().stock().holds(), openOrders, clock());
    }

    public MyAlerts mine() {
        return new MyAlerts(
                tables, restock.shop().settings(), KEYS, restock.shop().stock().transactions(), clock());
    }

    public Consents consents() {
        return new Consents(tables.consents(), clock());
    }

    public PersonalData personalData() {
        return new PersonalData(jdbc(), restock.shop().stock().transactions());
    }

    public Housekeeping housekeeping() {
        return new Housekeeping(tables, jdbc(), limits(), restock.shop().stock().transactions(), properties, clock());
    }

    public Waves waves() {
        return new Waves(
                tables,
                restock.shop().availability(),
                restock.shop().settings(),
                KEYS,
                restock.shop().stock().transactions(),
                clock());
    }

    public AlertDesk desk() {
        return new AlertDesk(
                new AlertReport(jdbc()),
                skus -> Map.of(SKU, PRICE),
                tables,
                restock.shop().availability(),
                restock.shop().settings(),
                restock.shop().editor(),
                KEYS,
                new ManualMessages(jdbc()),
                restock.shop().stock().transactions(),
                clock());
    }

    public AlertSending sending(JavaMailSenderImpl server) {
        return sending(server, NotifyFixture::write);
    }

    public AlertSending sending(JavaMailSenderImpl server, AlertMails writer) {
        return sending(server, writer, new NamedItems());
    }

    public AlertSending sending(JavaMailSenderImpl server, AlertMails writer, MailCatalogue catalogue) {
        Preparation.Sources sources = new Preparation.Sources(
                tables,
                restock.shop().availability(),
                restock.restocks(),
                restock.shop().stock().holds(),
                restock.shop().settings(),
                KEYS,
                catalogue,
                new LinkAddresses("https://shop.example"),
                restock.shop().stock().transactions(),
                clock());
        SendingPace pace = new SendingPace(
                jdbc(),
                tables.messages(),
                restock.shop().stock().transactions(),
                restock.shop().settings(),
                KEYS.mailsPerMinute(),
                properties);
        return new AlertSending(sources, pace, writer, new MailServer(server), properties);
    }

    public static void write(AlertMail mail, MimeMessage message) throws MessagingException {
        message.setFrom(new InternetAddress("shop@shop.example"));
        message.setRecipients(MimeMessage.RecipientType.TO, mail.to());
        message.setSubject(mail.kind() + " " + mail.item().name());
        message.setText(mail.actionUrl() + "\n" + mail.unsubscribeUrl() + "\n");
    }

    /** Every SKU is called by its number. */
    public static final class NamedItems implements MailCatalogue {

        @Override
        public Map<Long, MailItem> items(Collection<Long> skuIds, Locale locale) {
            return skuIds.stream()
                    .collect(Collectors.toMap(
                            id -> id,
                            id -> new MailItem("sku " + id, "", "", null, "https://shop.example/p?sku=" + id)));
        }

        @Override
        public Optional<MailItem> ofProduct(long productId, Locale locale) {
            return Optional.empty();
        }

        @Override
        public List<MailItem> alternatives(long skuId, Long productId, Locale locale, int limit) {
            return List.of();
        }
    }

    /** A link's token as a mail would carry it. */
    public String token(long subscriptionId, LinkPurpose purpose, Instant until) {
        LinkTokens.Drawn drawn = tables().tokens().draw();
        String token = drawn.token(subscriptionId, purpose, clock().instant(), until);
        drawn.save();
        return token;
    }

    public String token(long subscriptionId, LinkPurpose purpose) {
        return token(subscriptionId, purpose, clock().instant().plus(purpose.life()));
    }

    public static AlertRequest request(String address) {
        return request(address, SKU, AlertKind.BACK_IN_STOCK);
    }

    public static AlertRequest request(String address, long sku, AlertKind kind) {
        return new AlertRequest(address, sku, kind, 1, Locale.ENGLISH, Asker.guest("192.0.2.1"), null);
    }

    /** So many people who have confirmed wait for the SKU, the first of them longest: {@code w1@example.com} and so on. */
    public NotifyFixture waiting(int people) {
        with(KEYS.confirmation(), "off");
        for (int i = 1; i <= people; i++) {
            alerts().ask(request("w" + i + "@example.com"));
            clock().advance(Duration.ofSeconds(1));
        }
        return with(KEYS.confirmation(), "on");
    }

    /** Comes in and is noticed. */
    public NotifyFixture restocked(long units) {
        restock.bookIn(SKU, units).look();
        return this;
    }

    /** As if all that is queued went out now. */
    public void sent() {
        jdbc().update(
                        "UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'SENT', SENT_AT = ? WHERE STATE = 'QUEUED'",
                        clock().millis());
    }

    public List<String> queued() {
        return jdbc().queryForList(
                        "SELECT a.ADDRESS FROM SHW_NOTIFY_MESSAGE m JOIN SHW_NOTIFY_SUBSCRIPTION s ON s.ID = m.SUBSCRIPTION_ID"
                                + " JOIN SHW_NOTIFY_ADDRESS a ON a.ID = s.ADDRESS_ID WHERE m.STATE = 'QUEUED' ORDER BY m.ID",
                        String.class);
    }
}
