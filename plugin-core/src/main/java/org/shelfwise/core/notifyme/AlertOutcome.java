package org.shelfwise.core.notifyme;

/**
 * What came of the mails that said that one SKU is back, or nearly gone.
 *
 * @param told mails that were sent, as far as they are remembered
 * @param bought how many of them were followed by a purchase of the SKU by their reader, within the time that the shop counts
 */
public record AlertOutcome(long told, long bought) {

    public static final AlertOutcome NONE = new AlertOutcome(0, 0);
}
