package org.shelfwise.admin.stock;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.shelfwise.admin.stock.broadleaf.BroadleafSkuDirectory;
import org.shelfwise.admin.stock.broadleaf.StockSection;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.platform.SchemaMigration;
import org.shelfwise.core.stock.StockLedger;
import org.shelfwise.core.stock.StockTransactions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the stock section does, for the admin's root context; {@link StockScreenConfiguration} has its screens. */
@Configuration
public class StockAdminConfiguration {

    @Bean
    public SchemaMigration shelfwiseStockAdminSchema(
            @Qualifier("shelfwiseDataSource") DataSource dataSource, @Value(SchemaMigration.MIGRATE) boolean migrate) {
        return new SchemaMigration(dataSource, "shelfwise/db/changelog/stock-admin.xml", migrate);
    }

    /** After Hibernate, which may create the platform's tables and fill them. */
    @Bean
    @DependsOn("entityManagerFactory")
    public StockSection shelfwiseStockSection(
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            @Qualifier("blTransactionManager") PlatformTransactionManager transactionManager,
            @Value("${shelfwise.stock.admin.install:true}") boolean install) {
        return new StockSection(dataSource, new TransactionTemplate(transactionManager), install);
    }

    @Bean
    public SkuDirectory shelfwiseSkuDirectory(
            @Qualifier("shelfwiseDataSource") DataSource dataSource, @Qualifier("shelfwiseClock") Clock clock) {
        return new BroadleafSkuDirectory(new NamedParameterJdbcTemplate(dataSource), clock);
    }

    @Bean
    public StockList shelfwiseStockList(
            SkuDirectory directory,
            @Qualifier("shelfwiseStockLedger") StockLedger ledger,
            @Qualifier("shelfwiseAvailability") Availability availability) {
        return new StockList(directory, ledger, availability);
    }

    @Bean
    public SkuSheets shelfwiseSkuSheets(StockList list, @Qualifier("shelfwiseStockLedger") StockLedger ledger) {
        return new SkuSheets(list, ledger);
    }

    @Bean
    @DependsOn("shelfwiseStockAdminSchema")
    public BookingDesk shelfwiseBookingDesk(
            @Qualifier("shelfwiseStockLedger") StockLedger ledger,
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            @Qualifier("shelfwiseClock") Clock clock,
            @Qualifier("shelfwiseStockTransactions") StockTransactions transactions) {
        return new BookingDesk(ledger, new BookingSlips(new JdbcTemplate(dataSource), clock), transactions);
    }

    @Bean
    @DependsOn("shelfwiseStockAdminSchema")
    public BackgroundJob shelfwiseBookingSlipCleaning(
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            @Qualifier("shelfwiseClock") Clock clock,
            @Qualifier("shelfwiseStockTransactions") StockTransactions transactions,
            @Value("${shelfwise.stock.admin.slip-retention-days:30}") long retentionDays) {
        return new BookingSlipCleaning(
                new NamedParameterJdbcTemplate(dataSource), transactions, clock, Duration.ofDays(retentionDays));
    }
}
