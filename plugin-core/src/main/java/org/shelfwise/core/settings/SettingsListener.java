package org.shelfwise.core.settings;

/** Wants to know of settings that change, for example to bring the search index up to date. All beans of it are called. */
public interface SettingsListener {

    /**
     * Called in the transaction that makes the change, after it is written; an exception undoes the change. Must be quick:
     * whoever has much to do leaves word in the {@link org.shelfwise.core.platform.Outbox}.
     */
    void changed(SettingChange change);
}
