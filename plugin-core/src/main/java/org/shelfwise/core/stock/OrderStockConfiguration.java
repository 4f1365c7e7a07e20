package org.shelfwise.core.stock;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.broadleafcommerce.core.inventory.service.InventoryServiceExtensionManager;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.stock.broadleaf.CancelAdvice;
import org.shelfwise.core.stock.broadleaf.DoubleDecrementGuard;
import org.shelfwise.core.stock.broadleaf.LedgerInventoryHandler;
import org.shelfwise.core.stock.broadleaf.OrderStockCleaning;
import org.shelfwise.core.stock.broadleaf.OrderStockSweep;
import org.shelfwise.core.stock.broadleaf.PlatformOrders;
import org.springframework.aop.support.DefaultBeanFactoryPointcutAdvisor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** How orders take stock and give it back: the beans that stand in the host's inventory service and workflows. */
@Configuration
public class OrderStockConfiguration {

    @Bean
    public OrderStock shelfwiseOrderStock(
            StockLedger ledger,
            OpenOrders openOrders,
            StockTransactions transactions,
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            @Qualifier("shelfwiseClock") Clock clock) {
        return new OrderStock(
                transactions, ledger, new OrderStockTable(new JdbcTemplate(dataSource), clock), openOrders);
    }

    @Bean
    public OpenOrders shelfwiseOpenOrders(@Qualifier("shelfwiseDataSource") DataSource dataSource) {
        return new PlatformOrders(new NamedParameterJdbcTemplate(dataSource));
    }

    @Bean
    public OrderStockProperties shelfwiseOrderStockProperties(
            @Value("${shelfwise.stock.order-sweep-seconds:10}") long sweepSeconds,
            @Value("${shelfwise.stock.abandoned-checkout-minutes:30}") long abandonedMinutes,
            @Value("${shelfwise.stock.cancel-window-days:30}") long cancelDays,
            @Value("${shelfwise.stock.order-retention-days:60}") long retentionDays) {
        return new OrderStockProperties(
                Duration.ofSeconds(sweepSeconds),
                Duration.ofMinutes(abandonedMinutes),
                Duration.ofDays(cancelDays),
                Duration.ofDays(retentionDays));
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
    public BackgroundJob shelfwiseOrderStockCleaning(
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            StockTransactions transactions,
            @Qualifier("shelfwiseClock") Clock clock,
            OrderStockProperties properties) {
        return new OrderStockCleaning(new NamedParameterJdbcTemplate(dataSource), transactions, clock, properties);
    }

    @Bean
    public CancelAdvice shelfwiseCancelAdvice(
            OrderStock orderStock,
            @Qualifier("blTransactionManager") PlatformTransactionManager transactionManager,
            OrderStockProperties properties,
            @Qualifier("shelfwiseClock") Clock clock) {
        return new CancelAdvice(orderStock, transactionManager, properties, clock);
    }

    /**
     * For the proxy that the platform's transactions make of its order service: a second proxy around it would not start, as
     * that service takes part in circular references. The advice is looked up at the first call.
     */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    public static DefaultBeanFactoryPointcutAdvisor shelfwiseCancelAdvisor() {
        DefaultBeanFactoryPointcutAdvisor advisor = new DefaultBeanFactoryPointcutAdvisor();
        advisor.setPointcut(CancelAdvice.pointcut());
        advisor.setAdviceBeanName("shelfwiseCancelAdvice");
        return advisor;
    }

    @Bean
    public LedgerInventoryHandler shelfwiseInventoryHandler(
            StockLedger ledger,
            OrderStock orderStock,
            @Qualifier("blInventoryServiceExtensionManager") InventoryServiceExtensionManager manager) {
        return new LedgerInventoryHandler(ledger, orderStock, manager);
    }

    @Bean
    public DoubleDecrementGuard shelfwiseDoubleDecrementGuard(BeanFactory beans) {
        return new DoubleDecrementGuard(beans);
    }
}
