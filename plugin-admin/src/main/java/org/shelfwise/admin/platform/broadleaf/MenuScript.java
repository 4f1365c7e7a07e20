package org.shelfwise.admin.platform.broadleaf;

/**
 * The SQL script of one section of the admin's menu.
 *
 * @param section as people know it
 * @param property the setting that keeps the script from running at start-up
 * @param firstPermission the least of the ids of its permissions
 * @param lastPermission the greatest of them
 */
public record MenuScript(String section, String resource, String property, long firstPermission, long lastPermission) {}
