package org.shelfwise.core.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.shelfwise.core.platform.broadleaf.ReleasingDataSource;
import org.shelfwise.core.platform.broadleaf.WorkerThreads;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;

/** Clock, data source, tables, outbox and background jobs, on which every feature stands. */
@Configuration
public class PlatformConfiguration {

    private static final String MIGRATION = "shelfwiseSchemaMigration";

    /** One for all nodes; tests and hosts may define another. */
    @Bean
    public DatabaseClock shelfwiseClock(@Qualifier("shelfwiseDataSource") DataSource dataSource) {
        return new DatabaseClock(new DatabaseTime(dataSource), System::nanoTime);
    }

    /** Over the very instance that the shop's transaction manager knows, so that our SQL joins its transactions. */
    @Bean(destroyMethod = "")
    public DataSource shelfwiseDataSource(BeanFactory beans) {
        Object dataSource = beans.getBean("blMergedDataSources", Map.class).get("jdbc/web");
        if (dataSource instanceof DataSource web) {
            return new ReleasingDataSource(web);
        }
        throw new IllegalStateException(
                "Bean blMergedDataSources has no data source jdbc/web. Add the entry, as the platform"
                        + " asks for, or define a bean shelfwiseDataSource of your own.");
    }

    @Bean
    public SchemaMigration shelfwiseSchemaMigration(
            @Qualifier("shelfwiseDataSource") DataSource dataSource, @Value(SchemaMigration.MIGRATE) boolean migrate) {
        return new SchemaMigration(dataSource, migrate);
    }

    @Bean
    public HostIndexes shelfwiseHostIndexes(
            @Qualifier("shelfwiseDataSource") DataSource dataSource, @Value(SchemaMigration.MIGRATE) boolean migrate) {
        return new HostIndexes(new SchemaMigration(dataSource, HostIndexes.CHANGE_LOG, migrate));
    }

    @Bean
    public static BeanFactoryPostProcessor shelfwiseSchemaBeforeHibernate() {
        return new SchemaBeforeHibernate(MIGRATION);
    }

    @Bean
    public OutboxProperties shelfwiseOutboxProperties(
            @Value("${shelfwise.outbox.poll-millis:500}") long pollMillis,
            @Value("${shelfwise.outbox.lease-seconds:60}") long leaseSeconds,
            @Value("${shelfwise.outbox.max-backoff-seconds:300}") long maxBackoffSeconds,
            @Value("${shelfwise.outbox.retention-minutes:60}") long retentionMinutes,
            @Value("${shelfwise.outbox.mark-expiry-minutes:1440}") long markExpiryMinutes,
            @Value("${shelfwise.outbox.consumer-expiry-hours:168}") long consumerExpiryHours) {
        return new OutboxProperties(
                Duration.ofMillis(pollMillis),
                Duration.ofSeconds(leaseSeconds),
                Duration.ofSeconds(maxBackoffSeconds),
                Duration.ofMinutes(retentionMinutes),
                Duration.ofMinutes(markExpiryMinutes),
                Duration.ofHours(consumerExpiryHours));
    }

    @Bean
    OutboxSignal shelfwiseOutboxSignal() {
        return new OutboxSignal();
    }

    @Bean
    @DependsOn(MIGRATION)
    public Outbox shelfwiseOutbox(
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            @Qualifier("shelfwiseClock") Clock clock,
            OutboxSignal signal) {
        return new JdbcOutbox(new JdbcTemplate(dataSource), clock, signal);
    }

    @Bean
    @DependsOn(MIGRATION)
    public OutboxConsumers shelfwiseOutboxConsumers(
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            @Qualifier("shelfwiseClock") Clock clock,
            OutboxProperties properties) {
        return new OutboxConsumers(dataSource, clock, properties);
    }

    @Bean
    public BackgroundJob shelfwiseOutboxCleaning(OutboxConsumers consumers) {
        return new OutboxCleaning(consumers);
    }

    @Bean
    JobRunner shelfwiseJobRunner(ListableBeanFactory beans, OutboxSignal signal) {
        return new JobRunner(
                () -> List.copyOf(beans.getBeansOfType(BackgroundJob.class).values()),
                signal,
                WorkerThreads::forgetRequestState);
    }
}
