package org.shelfwise.core.notifyme;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.SkuCatalogue;
import org.shelfwise.core.notifyme.asking.RateLimits;
import org.shelfwise.core.notifyme.broadleaf.PlatformPurchases;
import org.shelfwise.core.notifyme.broadleaf.PlatformSkuPrices;
import org.shelfwise.core.notifyme.store.AlertReport;
import org.shelfwise.core.notifyme.store.ManualMessages;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.upkeep.AlertTriggers;
import org.shelfwise.core.notifyme.upkeep.Attribution;
import org.shelfwise.core.notifyme.upkeep.Housekeeping;
import org.shelfwise.core.platform.ReadCommitted;
import org.shelfwise.core.restock.RestockListener;
import org.shelfwise.core.restock.Restocks;
import org.shelfwise.core.settings.Settings;
import org.shelfwise.core.settings.SettingsEditor;
import org.shelfwise.core.stock.OpenOrders;
import org.shelfwise.core.stock.StockHolds;
import org.shelfwise.core.stock.StockTransactions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How alerts are asked for, kept and looked after. */
@Configuration
public class NotifyMeConfiguration {

    @Bean
    public NotifyMeKeys shelfwiseNotifyMeKeys(
            @Value("${" + NotifyMeKeys.MAX_UNITS + ":10}") String maxUnits,
            @Value("${" + NotifyMeKeys.CONFIRMATION + ":on}") String confirmation,
            @Value("${" + NotifyMeKeys.EXPIRY_DAYS + ":180}") String expiryDays,
            @Value("${" + NotifyMeKeys.ALERTS_PER_UNIT + ":2}") String alertsPerUnit,
            @Value("${" + NotifyMeKeys.WAVE_MINUTES + ":30}") String waveMinutes,
            @Value("${" + NotifyMeKeys.HOLD_HOURS + ":0}") String holdHours,
            @Value("${" + NotifyMeKeys.SHOW_DEMAND + ":off}") String showDemand,
            @Value("${" + NotifyMeKeys.SENDING + ":on}") String sending,
            @Value("${" + NotifyMeKeys.MAILS_PER_MINUTE + ":600}") String mailsPerMinute,
            @Value("${" + NotifyMeKeys.CONVERSION_DAYS + ":14}") String conversionDays) {
        return NotifyMeKeys.withDefaults(
                maxUnits,
                confirmation,
                expiryDays,
                alertsPerUnit,
                waveMinutes,
                holdHours,
                showDemand,
                sending,
                mailsPerMinute,
                conversionDays);
    }

    @Bean
    public NotifyMeProperties shelfwiseNotifyMeProperties(
            @Value("${shelfwise.notifyme.asked-per-address-and-hour:10}") int askedPerAddress,
            @Value("${shelfwise.notifyme.asked-per-network-and-hour:60}") int askedPerNetwork,
            @Value("${shelfwise.notifyme.asked-per-sku-and-hour:10000}") int askedPerSku,
            @Value("${shelfwise.notifyme.most-alerts-per-address:50}") int mostAlerts,
            @Value("${shelfwise.notifyme.sends:true}") boolean sends,
            @Value("${shelfwise.notifyme.batch-size:500}") int batch,
            @Value("${shelfwise.notifyme.lease-seconds:120}") long leaseSeconds,
            @Value("${shelfwise.notifyme.attempts:8}") int attempts,
            @Value("${shelfwise.notifyme.retention-days:365}") int retentionDays) {
        return new NotifyMeProperties(
                askedPerAddress,
                askedPerNetwork,
                askedPerSku,
                mostAlerts,
                sends,
                batch,
                Duration.ofSeconds(leaseSeconds),
                attempts,
                retentionDays);
    }

    @Bean
    @DependsOn("shelfwiseSchemaMigration")
    NotifyTables shelfwiseNotifyTables(@Qualifier("shelfwiseDataSource") DataSource dataSource) {
        return NotifyTables.over(new JdbcTemplate(dataSource));
    }

    @Bean
    RateLimits shelfwiseAlertRateLimits(
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            @Qualifier("blTransactionManager") PlatformTransactionManager manager,
            @Qualifier("shelfwiseClock") Clock clock) {
        TransactionTemplate own = ReadCommitted.transactions(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new RateLimits(new JdbcTemplate(dataSource), own, clock);
    }

    @Bean
    public AlertPriority shelfwiseAlertPriority() {
        return asker -> 0;
    }

    @Bean
    public Alerts shelfwiseAlerts(
            NotifyTables tables,
            RateLimits limits,
            Availability availability,
            SkuCatalogue catalogue,
            Restocks restocks,
            Settings settings,
            NotifyMeKeys keys,
            NotifyMeProperties properties,
            AlertPriority priority,
            StockTransactions transactions,
            @Qualifier("shelfwiseClock") Clock clock) {
        return new Alerts(
                tables,
                limits,
                availability,
                catalogue,
                restocks,
                settings,
                keys,
                properties,
                priority,
                transactions,
                clock);
    }

    @Bean
    public AlertLinks shelfwiseAlertLinks(
            NotifyTables tables,
            Availability availability,
            Settings settings,
            NotifyMeKeys keys,
            StockTransactions transactions,
            @Qualifier("shelfwiseClock") Clock clock) {
        return new AlertLinks(tables, availability, settings, keys, transactions, clock);
    }

    @Bean
    public AddressBlocks shelfwiseAddressBlocks(
            NotifyTables tables, StockTransactions transactions, @Qualifier("shelfwiseClock") Clock clock) {
        return new AddressBlocks(tables, transactions, clock);
    }

    @Bean
    public HeldUnits shelfwiseHeldUnits(
            NotifyTables tables, StockHolds holds, OpenOrders openOrders, @Qualifier("shelfwiseClock") Clock clock) {
        return new HeldUnits(tables, holds, openOrders, clock);
    }

    @Bean
    public MyAlerts shelfwiseMyAlerts(
            NotifyTables tables,
            Settings settings,
            NotifyMeKeys keys,
            StockTransactions transactions,
            @Qualifier("shelfwiseClock") Clock clock) {
        return new MyAlerts(tables, settings, keys, transactions, clock);
    }

    @Bean
    public Consents shelfwiseConsents(NotifyTables tables, @Qualifier("shelfwiseClock") Clock clock) {
        return new Consents(tables.consents(), clock);
    }

    @Bean
    public PersonalData shelfwisePersonalData(
            @Qualifier("shelfwiseDataSource") DataSource dataSource, StockTransactions transactions) {
        return new PersonalData(new JdbcTemplate(dataSource), transactions);
    }

    @Bean
    public RestockListener shelfwiseAlertTriggers(NotifyTables tables, @Qualifier("shelfwiseClock") Clock clock) {
        return new AlertTriggers(tables, clock);
    }

    @Bean
    Housekeeping shelfwiseAlertHousekeeping(
            NotifyTables tables,
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            RateLimits limits,
            StockTransactions transactions,
            NotifyMeProperties properties,
            @Qualifier("shelfwiseClock") Clock clock) {
        return new Housekeeping(tables, new JdbcTemplate(dataSource), limits, transactions, properties, clock);
    }

    @Bean
    public Purchases shelfwisePurchases(@Qualifier("shelfwiseDataSource") DataSource dataSource) {
        return new PlatformPurchases(new JdbcTemplate(dataSource));
    }

    @Bean
    Attribution shelfwiseAlertAttribution(
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            Purchases purchases,
            StockTransactions transactions,
            Settings settings,
            NotifyMeKeys keys,
            @Qualifier("shelfwiseClock") Clock clock) {
        return new Attribution(
                new JdbcTemplate(dataSource), purchases, transactions, settings, keys.conversionDays(), clock);
    }

    @Bean
    public SkuPrices shelfwiseSkuPrices(@Qualifier("shelfwiseDataSource") DataSource dataSource) {
        return new PlatformSkuPrices(new NamedParameterJdbcTemplate(dataSource));
    }

    @Bean
    public AlertDesk shelfwiseAlertDesk(
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            SkuPrices prices,
            NotifyTables tables,
            Availability availability,
            Settings settings,
            SettingsEditor editor,
            NotifyMeKeys keys,
            StockTransactions transactions,
            @Qualifier("shelfwiseClock") Clock clock) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        return new AlertDesk(
                new AlertReport(jdbc),
                prices,
                tables,
                availability,
                settings,
                editor,
                keys,
                new ManualMessages(jdbc),
                transactions,
                clock);
    }
}
