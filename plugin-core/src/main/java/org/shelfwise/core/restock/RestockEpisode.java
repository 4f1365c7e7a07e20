package org.shelfwise.core.restock;

import java.time.Instant;

/**
 * A SKU that was gone came back and stayed: what alerts, back-in-stock lists and reports hang on. A unit that is there for a
 * moment only, as after a cancelled order, opens none.
 *
 * @param id never used again, also not for another SKU
 * @param backSince when the SKU could be bought again; the settling time lies between this and {@code openedAt}
 */
public record RestockEpisode(long id, long skuId, Instant backSince, Instant openedAt) {}
