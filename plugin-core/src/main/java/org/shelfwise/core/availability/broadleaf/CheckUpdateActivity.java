package org.shelfwise.core.availability.broadleaf;

import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.shelfwise.core.stock.broadleaf.OrderLines;

/** Before a cart line changes its quantity: is there enough for it and for the other lines? */
public final class CheckUpdateActivity extends BaseActivity<ProcessContext<CartOperationRequest>> {

    private final CartCheck cartCheck;

    public CheckUpdateActivity(CartCheck cartCheck) {
        this.cartCheck = cartCheck;
    }

    @Override
    public ProcessContext<CartOperationRequest> execute(ProcessContext<CartOperationRequest> context)
            throws InventoryUnavailableException {
        CartOperationRequest request = context.getSeedData();
        Long changedId = request.getItemRequest().getOrderItemId();
        OrderLines wanted = new OrderLines();
        OrderLines rest = new OrderLines();
        for (OrderItem item : request.getOrder().getOrderItems()) {
            if (changedId.equals(item.getId())) {
                wanted.add(item, request.getItemRequest().getQuantity());
            } else {
                rest.add(item, item.getQuantity());
            }
        }
        cartCheck.requireCovered(wanted, rest);
        return context;
    }
}
