package org.shelfwise.admin.notifyme;

import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.shelfwise.admin.notifyme.broadleaf.BroadleafAlertsAccess;
import org.shelfwise.admin.platform.ReaderZone;
import org.shelfwise.admin.settings.SettingsAccess;
import org.shelfwise.core.notifyme.AlertDesk;
import org.shelfwise.core.notifyme.Consents;
import org.shelfwise.core.notifyme.PersonalData;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The screens of the section "Alerts", for the admin's DispatcherServlet. */
@Configuration
public class AlertsScreenConfiguration {

    @Bean
    public AlertsAccess shelfwiseAlertsAccess(
            @Qualifier("blAdminSecurityRemoteService") SecurityVerifier securityVerifier) {
        return new BroadleafAlertsAccess(securityVerifier);
    }

    @Bean
    public AlertsScreenAdvice shelfwiseAlertsScreenAdvice(
            AlertsAccess access,
            SettingsAccess settings,
            @Qualifier("blAdminNavigationService") AdminNavigationService navigation,
            ReaderZone zone) {
        return new AlertsScreenAdvice(access, settings, navigation, zone);
    }

    @Bean
    public AlertsLinkAdvice shelfwiseAlertsLinkAdvice(AlertsAccess access) {
        return new AlertsLinkAdvice(access);
    }

    @Bean
    public AlertsController shelfwiseAlertsController(
            AlertLists lists, @Qualifier("shelfwiseAlertDesk") AlertDesk desk, AlertsAccess access) {
        return new AlertsController(lists, desk, access);
    }

    @Bean
    public AlertRowsController shelfwiseAlertRowsController(
            AlertLists lists, @Qualifier("shelfwiseAlertDesk") AlertDesk desk, AlertsAccess access) {
        return new AlertRowsController(lists, desk, access);
    }

    @Bean
    public ExportController shelfwiseAlertExportController(AlertExports exports, AlertsAccess access) {
        return new ExportController(exports, access);
    }

    @Bean
    public PrivacyController shelfwiseAlertPrivacyController(
            @Qualifier("shelfwisePersonalData") PersonalData data, Consents consents, AlertsAccess access) {
        return new PrivacyController(data, consents, new ConsentExport(consents), access);
    }
}
