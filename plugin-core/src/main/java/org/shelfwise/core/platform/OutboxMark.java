package org.shelfwise.core.platform;

/**
 * Remembers, in the database, since when a consumer's finished messages must be done again.
 *
 * @param token tells this mark from every other
 * @param since epoch milliseconds
 */
public record OutboxMark(String token, long since) {}
