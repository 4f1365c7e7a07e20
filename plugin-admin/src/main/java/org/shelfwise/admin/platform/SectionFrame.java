package org.shelfwise.admin.platform;

import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractController;
import org.springframework.ui.Model;

/** What the platform's layout needs to mark where in the menu one is. */
public final class SectionFrame {

    private final AdminNavigationService navigation;
    private final String key;

    /** @param key the section's URL without the slash before it */
    public SectionFrame(AdminNavigationService navigation, String key) {
        this.navigation = navigation;
        this.key = key;
    }

    public void show(Model model) {
        AdminSection section = navigation.findAdminSectionByURI("/" + key);
        model.addAttribute("sectionKey", key);
        if (section != null) {
            model.addAttribute(AdminAbstractController.CURRENT_ADMIN_SECTION_ATTRIBUTE_NAME, section);
            model.addAttribute(AdminAbstractController.CURRENT_ADMIN_MODULE_ATTRIBUTE_NAME, section.getModule());
        }
    }
}
