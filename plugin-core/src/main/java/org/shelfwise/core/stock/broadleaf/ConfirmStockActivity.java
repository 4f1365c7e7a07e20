package org.shelfwise.core.stock.broadleaf;

import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.broadleafcommerce.core.workflow.WorkflowException;
import org.shelfwise.core.stock.OrderStock;

/**
 * Makes sure, right before the order is completed, that it still holds its units: a checkout that hung so long that they were
 * given back, or that another checkout of the same order overtook, fails here, and its payment is rolled back.
 */
public final class ConfirmStockActivity extends BaseActivity<ProcessContext<CheckoutSeed>> {

    private final OrderStock orderStock;

    public ConfirmStockActivity(OrderStock orderStock) {
        this.orderStock = orderStock;
    }

    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) throws WorkflowException {
        CheckoutSeed seed = context.getSeedData();
        String attempt = (String) seed.getUserDefinedFields().get(TakeStockActivity.ATTEMPT);
        long orderId = seed.getOrder().getId();
        if (!orderStock.confirm(orderId, attempt)) {
            throw OrderRefusedException.overtaken(orderId);
        }
        return context;
    }
}
