package org.shelfwise.core.availability.broadleaf;

import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.shelfwise.core.stock.broadleaf.OrderLines;

/**
 * Before a cart line grows: is there enough for it and for the other lines? One that shrinks is never held up, or a shopper
 * could not bring a cart of which less is left down to what is left, line by line.
 */
public final class CheckUpdateActivity extends BaseActivity<ProcessContext<CartOperationRequest>> {

    private final CartCheck cartCheck;

    public CheckUpdateActivity(CartCheck cartCheck) {
        this.cartCheck = cartCheck;
    }

    @Override
    public ProcessContext<CartOperationRequest> execute(ProcessContext<CartOperationRequest> context)
            throws InventoryUnavailableException {
        CartOperationRequest request = context.getSeedData();
        OrderItemRequestDTO change = request.getItemRequest();
        OrderLines wanted = new OrderLines();
        OrderLines rest = new OrderLines();
        for (OrderItem item : request.getOrder().getOrderItems()) {
            if (!change.getOrderItemId().equals(item.getId())) {
                rest.add(item, item.getQuantity());
            } else if (change.getQuantity() >= item.getQuantity()) {
                wanted.add(item, change.getQuantity());
            }
        }
        cartCheck.requireCovered(request.getOrder(), wanted, rest);
        return context;
    }
}
