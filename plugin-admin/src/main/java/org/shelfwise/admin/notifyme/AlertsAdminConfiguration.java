package org.shelfwise.admin.notifyme;

import javax.sql.DataSource;
import org.shelfwise.admin.notifyme.broadleaf.AlertsSection;
import org.shelfwise.admin.stock.SkuDirectory;
import org.shelfwise.core.notifyme.AlertDesk;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the section "Alerts" does, for the admin's root context; {@link AlertsScreenConfiguration} has its screens. */
@Configuration
public class AlertsAdminConfiguration {

    /** After Hibernate, which may create the platform's tables and fill them. */
    @Bean
    @DependsOn("entityManagerFactory")
    public AlertsSection shelfwiseAlertsSection(
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            @Qualifier("blTransactionManager") PlatformTransactionManager transactionManager,
            @Value("${shelfwise.notifyme.admin.install:true}") boolean install) {
        return new AlertsSection(dataSource, new TransactionTemplate(transactionManager), install);
    }

    @Bean
    public AlertLists shelfwiseAlertLists(@Qualifier("shelfwiseAlertDesk") AlertDesk desk, SkuDirectory directory) {
        return new AlertLists(desk, directory);
    }

    @Bean
    public AlertExports shelfwiseAlertExports(@Qualifier("shelfwiseAlertDesk") AlertDesk desk, AlertLists lists) {
        return new AlertExports(desk, lists);
    }
}
