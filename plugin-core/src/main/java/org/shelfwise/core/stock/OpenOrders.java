package org.shelfwise.core.stock;

/** Which orders the shop would still check out. */
public interface OpenOrders {

    /**
     * @return whether the order exists and is not completed, as the database has it now: what the caller's session or a
     *     cache remembers may be older than the completion
     */
    boolean isOpen(long orderId);

    /**
     * @param cartId an order too
     * @return whether the order is open and, as far as the shop can tell, another shopper's than the cart. What a customer put
     *     aside, by logging in with another cart, is not another's
     */
    default boolean isOpenForAnother(long orderId, long cartId) {
        return orderId != cartId && isOpen(orderId);
    }
}
