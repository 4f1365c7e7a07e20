package org.shelfwise.core.testing;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.transaction.PlatformTransactionManager;

/** What every configuration of ours wants of its host: properties, an empty database and its transactions. */
@Configuration
public class HostDatabase {

    @Bean
    public static PropertySourcesPlaceholderConfigurer placeholders() {
        return new PropertySourcesPlaceholderConfigurer();
    }

    @Bean(destroyMethod = "close")
    public TestDatabase database() {
        return Databases.h2();
    }

    @Bean(destroyMethod = "")
    public DataSource shelfwiseDataSource(TestDatabase database) {
        return database.dataSource();
    }

    @Bean
    public PlatformTransactionManager blTransactionManager(TestDatabase database) {
        return database.transactionManager();
    }
}
