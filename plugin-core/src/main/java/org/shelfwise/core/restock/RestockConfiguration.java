package org.shelfwise.core.restock;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.SkuCatalogue;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.platform.OutboxConsumers;
import org.shelfwise.core.platform.OutboxProperties;
import org.shelfwise.core.platform.PropertyRange;
import org.shelfwise.core.settings.Settings;
import org.shelfwise.core.stock.StockListener;
import org.shelfwise.core.stock.StockTransactions;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;

/** The beans of the feature {@code restock}. */
@Configuration
public class RestockConfiguration {

    @Bean
    public RestockKeys shelfwiseRestockKeys(
            @Value("${" + RestockKeys.SETTLING_SECONDS + ":300}") String settlingSeconds) {
        return RestockKeys.withDefaults(settlingSeconds);
    }

    @Bean
    @DependsOn("shelfwiseSchemaMigration")
    RestockTable shelfwiseRestockTable(@Qualifier("shelfwiseDataSource") DataSource dataSource) {
        return new RestockTable(new JdbcTemplate(dataSource));
    }

    /** Listeners are looked up when something happens, because they in turn need this feature. */
    @Bean
    public Restocks shelfwiseRestocks(
            RestockTable table,
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            Availability availability,
            SkuCatalogue catalogue,
            Settings settings,
            RestockKeys keys,
            StockTransactions transactions,
            ListableBeanFactory beans,
            @Qualifier("shelfwiseClock") Clock clock) {
        return new Restocks(
                table,
                new EpisodeTable(new JdbcTemplate(dataSource)),
                availability,
                catalogue,
                settings,
                keys,
                transactions,
                () -> List.copyOf(beans.getBeansOfType(RestockListener.class).values()),
                clock);
    }

    @Bean
    StockListener shelfwiseRestockMark(RestockTable table) {
        return new RestockMark(table);
    }

    @Bean
    BackgroundJob shelfwiseRestockNews(
            OutboxConsumers consumers, RestockTable table, Restocks restocks, OutboxProperties outbox) {
        return new RestockNews(consumers, table, restocks, outbox.poll());
    }

    @Bean
    BackgroundJob shelfwiseRestockSettling(RestockTable table, Restocks restocks) {
        return new RestockSettling(table, restocks);
    }

    @Bean
    BackgroundJob shelfwiseRestockWalk(
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            RestockTable table,
            Restocks restocks,
            @Qualifier("shelfwiseClock") Clock clock,
            @Value("${shelfwise.restock.walk-seconds:30}") long walkSeconds) {
        Duration interval = Duration.ofSeconds(walkSeconds);
        PropertyRange.require(
                "shelfwise.restock.walk-seconds", interval, Duration.ofSeconds(1), RestockWalk.LONGEST_INTERVAL);
        return new RestockWalk(new JdbcTemplate(dataSource), table, restocks, clock, interval);
    }
}
