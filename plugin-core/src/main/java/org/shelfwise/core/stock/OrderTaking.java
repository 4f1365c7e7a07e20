package org.shelfwise.core.stock;

/** The answer to an order that asks for its units. */
public sealed interface OrderTaking permits Taking, ConfirmedElsewhere {}
