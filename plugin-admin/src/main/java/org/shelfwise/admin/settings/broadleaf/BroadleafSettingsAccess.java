package org.shelfwise.admin.settings.broadleaf;

import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.shelfwise.admin.platform.broadleaf.GuardedSection;
import org.shelfwise.admin.settings.SettingsAccess;
import org.shelfwise.core.settings.SettingChange;

/** For changes of settings, as {@code shelfwise/admin/settings-section.sql} has it. */
public class BroadleafSettingsAccess extends GuardedSection implements SettingsAccess {

    static final Class<?> GUARDED = SettingChange.class;

    public BroadleafSettingsAccess(SecurityVerifier security) {
        super(security, GUARDED);
    }
}
