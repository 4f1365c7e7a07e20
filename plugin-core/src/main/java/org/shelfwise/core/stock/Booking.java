package org.shelfwise.core.stock;

/** The answer to a booking: all of it stands in the books, or none. */
public sealed interface Booking permits Booked, BookingRefused {}
