package org.shelfwise.admin.settings;

import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.shelfwise.admin.platform.ReaderZone;
import org.shelfwise.admin.settings.broadleaf.BroadleafSettingsAccess;
import org.shelfwise.core.settings.SettingsEditor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The screens of the section "Settings", for the admin's DispatcherServlet. */
@Configuration
public class SettingsScreenConfiguration {

    @Bean
    public SettingsAccess shelfwiseSettingsAccess(
            @Qualifier("blAdminSecurityRemoteService") SecurityVerifier securityVerifier) {
        return new BroadleafSettingsAccess(securityVerifier);
    }

    @Bean
    public SettingsScreenAdvice shelfwiseSettingsScreenAdvice(
            SettingsAccess access,
            @Qualifier("blAdminNavigationService") AdminNavigationService navigation,
            ReaderZone zone,
            @Qualifier("messageSource") MessageSource messages) {
        return new SettingsScreenAdvice(access, navigation, zone, messages);
    }

    @Bean
    public SettingsLinkAdvice shelfwiseSettingsLinkAdvice(SettingsAccess access) {
        return new SettingsLinkAdvice(access);
    }

    @Bean
    public SettingsController shelfwiseSettingsController(
            SettingSheets sheets, @Qualifier("shelfwiseSettingsEditor") SettingsEditor editor, SettingsAccess access) {
        return new SettingsController(sheets, editor, access);
    }
}
