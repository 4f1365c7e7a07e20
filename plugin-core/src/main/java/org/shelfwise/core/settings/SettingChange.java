package org.shelfwise.core.settings;

import java.time.Instant;

/**
 * One line of the audit trail: who made which setting what, where and when.
 *
 * @param oldValue as it was stored; null when nothing was set at that place
 * @param newValue as it is stored; null when the setting was cleared
 */
public record SettingChange(
        String key, SettingPlace place, String oldValue, String newValue, Instant changedAt, String changedBy) {}
