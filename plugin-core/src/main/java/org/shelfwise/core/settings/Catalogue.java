package org.shelfwise.core.settings;

import java.util.List;

/** What settings must know of the shop's catalogue; each host has its own. */
public interface Catalogue {

    /**
     * @return the category and its ancestors along default parents, nearest first, {@link SettingPath#MAX_CATEGORIES} at
     *     most; empty when there is no such category
     */
    List<Long> withAncestors(long categoryId);

    /** What governs the thing at {@code place}: the place itself first. */
    SettingPath pathOf(SettingPlace place);

    boolean exists(SettingPlace place);
}
