package org.shelfwise.admin.settings;

import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.shelfwise.admin.platform.ReaderZone;
import org.shelfwise.admin.platform.SectionAdvice;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** What holds for every URL of the section "Settings". */
@ControllerAdvice(basePackageClasses = SettingsScreenAdvice.class)
public class SettingsScreenAdvice extends SectionAdvice {

    static final String SECTION = "shelfwise-settings";

    public SettingsScreenAdvice(SettingsAccess access, AdminNavigationService navigation, ReaderZone zone) {
        super(access, navigation, zone, SECTION, "shelfwise.admin.settings.");
    }
}
