package org.shelfwise.site.notifyme;

/**
 * A page that says one thing; the variable {@code shelfSaid}.
 *
 * @param code for scripts and tests: of the refusal, or of what was done
 * @param linkPath null when there is nowhere to go
 */
public record SaidPage(String code, String title, String text, String linkText, String linkPath) {}
