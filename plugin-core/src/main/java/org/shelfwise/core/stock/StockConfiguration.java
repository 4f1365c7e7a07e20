package org.shelfwise.core.stock;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.stock.broadleaf.PlatformSkuSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
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
    public StockTransactions shelfwiseStockTransactions(StockCore core) {
        return core.transactions();
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
}
