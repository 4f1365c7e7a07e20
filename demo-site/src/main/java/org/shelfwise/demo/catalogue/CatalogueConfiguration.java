package org.shelfwise.demo.catalogue;

import java.time.Clock;
import javax.sql.DataSource;
import org.shelfwise.demo.catalogue.load.CatalogueLoader;
import org.shelfwise.demo.catalogue.source.CatalogueYaml;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's catalogue. */
@Configuration
public class CatalogueConfiguration {

    @Bean
    public DemoCatalogue shelfwiseDemoCatalogue(
            @Value("${shelfwise.demo.products:150}") int products,
            @Value("${shelfwise.demo.seed:42}") long seed,
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            @Qualifier("blTransactionManager") PlatformTransactionManager transactionManager,
            @Qualifier("shelfwiseClock") Clock clock) {
        return new DemoCatalogue(
                CatalogueYaml.read(),
                new CatalogueProperties(products, seed),
                new CatalogueLoader(new JdbcTemplate(dataSource), new TransactionTemplate(transactionManager), clock));
    }
}
