package org.shelfwise.core.availability.broadleaf;

import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.shelfwise.core.stock.broadleaf.OrderLines;

/** Before checkout takes stock: nothing that was taken off sale since it went into the cart. */
public final class CheckOnSaleActivity extends BaseActivity<ProcessContext<CheckoutSeed>> {

    private final CartCheck cartCheck;

    public CheckOnSaleActivity(CartCheck cartCheck) {
        this.cartCheck = cartCheck;
    }

    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context)
            throws InventoryUnavailableException {
        cartCheck.requireOnSale(OrderLines.of(context.getSeedData().getOrder().getOrderItems()));
        return context;
    }
}
