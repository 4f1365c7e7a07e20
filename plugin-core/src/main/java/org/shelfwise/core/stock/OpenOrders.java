package org.shelfwise.core.stock;

/** Which orders the shop would still check out. */
public interface OpenOrders {

    /**
     * @return whether the order exists and is not completed, as the database has it now: what the caller's session or a
     *     cache remembers may be older than the completion
     */
    boolean isOpen(long orderId);
}
