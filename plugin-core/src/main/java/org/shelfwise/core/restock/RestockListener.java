package org.shelfwise.core.restock;

import java.util.Map;
import java.util.Set;
import org.shelfwise.core.availability.SkuVerdict;

/**
 * Hears what becomes of watched SKUs. All beans of this type are called by a worker, inside the transaction that notes the
 * change: what they write exists exactly when the change does. What they throw undoes it, and it is noted again later.
 */
public interface RestockListener {

    /**
     * The SKUs were looked at. Called often, mostly with nothing new, and on any node.
     *
     * @param verdicts by SKU; never empty
     */
    default void looked(Map<Long, SkuVerdict> verdicts) {}

    /**
     * The SKUs cannot be had, and have not been for the settling time, but are still sold. Called at every look at them.
     *
     * @param verdicts by SKU; never empty
     */
    default void gone(Map<Long, SkuVerdict> verdicts) {}

    /**
     * The SKUs are no longer sold, and have not been for the settling time. Called at every look at them.
     *
     * @param skuIds some may have no row any more; never empty
     */
    default void noLongerSold(Set<Long> skuIds) {}

    /** Once an episode. */
    default void opened(RestockEpisode episode) {}

    /** Its SKU can no longer be bought, or was gone in between. Once an episode. */
    default void ended(RestockEpisode episode) {}
}
