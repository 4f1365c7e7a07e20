package org.shelfwise.core.settings;

import java.util.List;

/** The settings of one feature. A screen shows those of all beans of this type. */
public interface SettingKeys {

    /** Each once, in the order in which people read them. */
    List<SettingKey<?>> all();
}
