package org.shelfwise.core.stock;

/**
 * Another run through checkout has confirmed what the order holds, and is completing the order or has completed it. Nothing
 * was taken, and what the order holds stays with it: a second payment must not be asked for.
 */
public record ConfirmedElsewhere() implements OrderTaking {}
