package org.shelfwise.admin.settings;

import java.util.List;
import javax.sql.DataSource;
import org.shelfwise.admin.settings.broadleaf.BroadleafPlaceDirectory;
import org.shelfwise.admin.settings.broadleaf.SettingsSection;
import org.shelfwise.admin.stock.SkuDirectory;
import org.shelfwise.core.settings.SettingKeys;
import org.shelfwise.core.settings.Settings;
import org.shelfwise.core.settings.SettingsEditor;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the section "Settings" does, for the admin's root context; {@link SettingsScreenConfiguration} has its screens. */
@Configuration
public class SettingsAdminConfiguration {

    /** After Hibernate, which may create the platform's tables and fill them. */
    @Bean
    @DependsOn("entityManagerFactory")
    public SettingsSection shelfwiseSettingsSection(
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            @Qualifier("blTransactionManager") PlatformTransactionManager transactionManager,
            @Value("${shelfwise.settings.admin.install:true}") boolean install) {
        return new SettingsSection(dataSource, new TransactionTemplate(transactionManager), install);
    }

    @Bean
    public PlaceDirectory shelfwisePlaceDirectory(
            @Qualifier("shelfwiseDataSource") DataSource dataSource, SkuDirectory skus) {
        return new BroadleafPlaceDirectory(new NamedParameterJdbcTemplate(dataSource), skus);
    }

    @Bean
    public SettingSheets shelfwiseSettingSheets(
            ListableBeanFactory beans,
            @Qualifier("shelfwiseSettings") Settings settings,
            @Qualifier("shelfwiseSettingsEditor") SettingsEditor editor,
            PlaceDirectory directory) {
        return new SettingSheets(
                () -> List.copyOf(beans.getBeansOfType(SettingKeys.class).values()), settings, editor, directory);
    }
}
