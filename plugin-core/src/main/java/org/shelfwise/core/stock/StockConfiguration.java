package org.shelfwise.core.stock;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.broadleafcommerce.core.inventory.service.InventoryServiceExtensionManager;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.stock.broadleaf.DoubleDecrementGuard;
import org.shelfwise.core.stock.broadleaf.LedgerInventoryHandler;
import org.shelfwise.core.stock.broadleaf.OrderStockSweep;
import org.shelfwise.core.stock.broadleaf.PlatformSkuSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The beans of {@code stock}; the shop replaces one by defining its id. */
@Configuration
public class StockConfiguration {

    @Bean
    StockCore shelfwiseStockCore(
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            @Qualifier("blTransactionManager") PlatformTransactionManager transactionManager,
            @Qualifier("shelfwiseClock") Clock clock,
            SkuSource skus,
            ObjectProvider<List<StockListener>> listeners) {
        return new StockCore(
                new JdbcTemplate(dataSource), transactionManager, clock, skus, new LazyListeners(listeners));
    }

    @Bean
    public StockLedger shelfwiseStockLedger(StockCore core) {
        return core.ledger();
    }

    @Bean
    public StockHolds shelfwiseStockHolds(StockCore core) {
        return core.holds();
    }

    @Bean
    public StockConsistency shelfwiseStockConsistency(StockCore core) {
        return core.consistency();
    }

    @Bean
    public SkuSource shelfwiseSkuSource(@Qualifier("shelfwiseDataSource") DataSource dataSource) {
        return new PlatformSkuSource(new JdbcTemplate(dataSource));
    }

    @Bean
    public StockProperties shelfwiseStockProperties(
            @Value("${shelfwise.stock.import-on-start:true}") boolean importOnStart,
            @Value("${shelfwise.stock.import-batch-size:500}") int importBatchSize,
            @Value("${shelfwise.stock.hold-expiry-seconds:5}") long holdExpirySeconds) {
        return new StockProperties(importOnStart, importBatchSize, Duration.ofSeconds(holdExpirySeconds));
    }

    @Bean
    public StockImport shelfwiseStockImport(StockCore core, SkuSource skus, StockProperties properties) {
        return core.importer(skus, properties);
    }

    @Bean
    public BackgroundJob shelfwiseHoldExpiry(StockHolds holds, StockProperties properties) {
        return new HoldExpiry(holds, properties.holdExpiryRest());
    }

    @Bean
    public OrderStock shelfwiseOrderStock(
            StockLedger ledger,
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            @Qualifier("blTransactionManager") PlatformTransactionManager transactionManager,
            @Qualifier("shelfwiseClock") Clock clock) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        return new OrderStock(
                new StockTransactions(transactionManager, jdbc), ledger, new OrderStockTable(jdbc, clock));
    }

    @Bean
    public OrderStockProperties shelfwiseOrderStockProperties(
            @Value("${shelfwise.stock.order-sweep-seconds:10}") long sweepSeconds,
            @Value("${shelfwise.stock.abandoned-checkout-minutes:30}") long abandonedMinutes,
            @Value("${shelfwise.stock.cancel-window-days:30}") long cancelDays) {
        return new OrderStockProperties(
                Duration.ofSeconds(sweepSeconds), Duration.ofMinutes(abandonedMinutes), Duration.ofDays(cancelDays));
    }

    @Bean
    public BackgroundJob shelfwiseOrderStockSweep(
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            OrderStock orderStock,
            @Qualifier("shelfwiseClock") Clock clock,
            OrderStockProperties properties) {
        return new OrderStockSweep(new NamedParameterJdbcTemplate(dataSource), orderStock, clock, properties);
    }

    @Bean
    public LedgerInventoryHandler shelfwiseInventoryHandler(
            StockLedger ledger,
            @Qualifier("blInventoryServiceExtensionManager") InventoryServiceExtensionManager manager) {
        return new LedgerInventoryHandler(ledger, manager);
    }

    @Bean
    public DoubleDecrementGuard shelfwiseDoubleDecrementGuard(BeanFactory beans) {
        return new DoubleDecrementGuard(beans);
    }
}
