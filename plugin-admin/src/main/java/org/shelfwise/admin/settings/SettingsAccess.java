package org.shelfwise.admin.settings;

import org.shelfwise.admin.platform.SectionAccess;

/** What the administrator of the current request may do in the section "Settings": see them; and set and clear them. */
public interface SettingsAccess extends SectionAccess {}
