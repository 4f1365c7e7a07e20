package org.shelfwise.core.notifyme;

import java.time.Instant;
import org.shelfwise.core.platform.Refusal;

/** What becomes of a link that buys a held unit when its page is opened, or its button pressed. */
public sealed interface HeldAnswer {

    /**
     * @param productId null when the SKU belongs to no product any more
     * @param until from when on anybody may buy it
     */
    record HeldUnit(long skuId, Long productId, long holdId, Instant until) implements HeldAnswer {}

    /**
     * Nothing was written.
     *
     * @param refusal {@code notifyme.token-unknown}, {@code notifyme.hold-gone} or {@code notifyme.hold-claimed}
     * @param skuId which unit it was; null when the token is unknown
     */
    record NotHeld(Refusal refusal, Long skuId) implements HeldAnswer {}
}
