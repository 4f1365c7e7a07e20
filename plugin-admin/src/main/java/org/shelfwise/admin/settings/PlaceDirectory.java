package org.shelfwise.admin.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingScope;

/** Finds categories, products and SKUs in the host's catalogue. A constant number of statements a call. Thread-safe. */
public interface PlaceDirectory {

    /**
     * Places that somebody could mean, without what is archived: each word matches part of a name, or is the id.
     *
     * @param scope not the site
     * @return at most {@code limit}, by their ids
     */
    List<SettingPlace> find(SettingScope scope, String text, int limit);

    /** What those that exist are called, archived ones too; the site is called nothing. Unknown places are absent. */
    Map<SettingPlace, String> names(Collection<SettingPlace> places);
}
