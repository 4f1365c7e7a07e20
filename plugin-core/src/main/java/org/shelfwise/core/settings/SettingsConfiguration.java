package org.shelfwise.core.settings;

import java.time.Clock;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.shelfwise.core.settings.broadleaf.BroadleafCatalogue;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The beans of the feature {@code settings}. */
@Configuration
public class SettingsConfiguration {

    @Bean
    public Catalogue shelfwiseSettingsCatalogue(@Qualifier("shelfwiseDataSource") DataSource dataSource) {
        return new BroadleafCatalogue(dataSource);
    }

    @Bean
    public Settings shelfwiseSettings(
            @Qualifier("shelfwiseDataSource") DataSource dataSource, Catalogue shelfwiseSettingsCatalogue) {
        return new Settings(new SettingTable(dataSource), shelfwiseSettingsCatalogue);
    }

    /** The listeners are looked up when something changes, because they in turn read settings. */
    @Bean
    public SettingsEditor shelfwiseSettingsEditor(
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            @Qualifier("shelfwiseClock") Clock clock,
            @Qualifier("blTransactionManager") PlatformTransactionManager transactionManager,
            Catalogue shelfwiseSettingsCatalogue,
            ListableBeanFactory beans) {
        return new SettingsEditor(
                new SettingJournal(dataSource, clock),
                shelfwiseSettingsCatalogue,
                () -> new ArrayList<>(
                        beans.getBeansOfType(SettingsListener.class).values()),
                transactionManager);
    }
}
