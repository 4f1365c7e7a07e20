package org.shelfwise.admin.notifyme;

import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.shelfwise.admin.platform.ReaderZone;
import org.shelfwise.admin.platform.SectionAdvice;
import org.shelfwise.admin.settings.SettingsAccess;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** What holds for every URL of the section "Alerts". */
@ControllerAdvice(basePackageClasses = AlertsScreenAdvice.class)
public class AlertsScreenAdvice extends SectionAdvice {

    static final String SECTION = "shelfwise-alerts";

    private final AlertsAccess access;
    private final SettingsAccess settings;

    /** @param settings for the way to the settings of a SKU */
    public AlertsScreenAdvice(
            AlertsAccess access, SettingsAccess settings, AdminNavigationService navigation, ReaderZone zone) {
        super(access, navigation, zone, SECTION, "shelfwise.admin.notifyme.");
        this.access = access;
        this.settings = settings;
    }

    @Override
    protected void fill(Model model, boolean mayChange) {
        ShownAddresses addresses = new ShownAddresses(access.maySeeAddresses());
        model.addAttribute("addresses", addresses);
        model.addAttribute("maySeePersonalData", mayChange && addresses.inFull());
        model.addAttribute("mayReadSettings", settings.mayRead() || settings.mayChange());
    }
}
