package org.shelfwise.admin.settings;

import java.util.Locale;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.shelfwise.admin.platform.ReaderZone;
import org.shelfwise.admin.platform.SectionAdvice;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What holds for every URL of the section "Settings". */
@ControllerAdvice(basePackageClasses = SettingsScreenAdvice.class)
public class SettingsScreenAdvice extends SectionAdvice {

    static final String SECTION = "shelfwise-settings";

    private final MessageSource messages;

    public SettingsScreenAdvice(
            SettingsAccess access, AdminNavigationService navigation, ReaderZone zone, MessageSource messages) {
        super(access, navigation, zone, SECTION, "shelfwise.admin.settings.");
        this.messages = messages;
    }

    @ModelAttribute("words")
    SettingWords words(Locale locale) {
        return new SettingWords(messages, locale);
    }
}
