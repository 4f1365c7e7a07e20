package org.shelfwise.core.stock.broadleaf;

import java.util.Map;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.broadleafcommerce.core.workflow.state.RollbackHandler;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.OrderStock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives back what this run through checkout took, once, however often it is called. */
final class GiveBackOnFailure implements RollbackHandler<CheckoutSeed> {

    private static final Logger LOG = LoggerFactory.getLogger(GiveBackOnFailure.class);

    private final OrderStock orderStock;

    GiveBackOnFailure(OrderStock orderStock) {
        this.orderStock = orderStock;
    }

    /** Does not throw: that would keep other handlers from reversing payments, and {@link OrderStockSweep} makes up for it. */
    @Override
    public void rollbackState(
            Activity<? extends ProcessContext<CheckoutSeed>> activity,
            ProcessContext<CheckoutSeed> context,
            Map<String, Object> stateConfiguration) {
        CheckoutSeed seed = context.getSeedData();
        long orderId = seed.getOrder().getId();
        String attempt = (String) seed.getUserDefinedFields().get(TakeStockActivity.ATTEMPT);
        try {
            orderStock.giveBack(orderId, attempt, MovementCause.SALE_REVERSED, "checkout failed");
        } catch (RuntimeException e) {
            LOG.error("Order {} could not give its stock back now; the sweep will", orderId, e);
        }
    }
}
