package org.shelfwise.core.availability.broadleaf;

import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductBundle;
import org.broadleafcommerce.core.catalog.domain.SkuBundleItem;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.shelfwise.core.stock.broadleaf.OrderLines;

/** Before an item goes into the cart: is there enough for it and for what the cart holds already? */
public final class CheckAddActivity extends BaseActivity<ProcessContext<CartOperationRequest>> {

    private final CartCheck cartCheck;
    private final CatalogService catalogService;

    public CheckAddActivity(CartCheck cartCheck, CatalogService catalogService) {
        this.cartCheck = cartCheck;
        this.catalogService = catalogService;
    }

    @Override
    public ProcessContext<CartOperationRequest> execute(ProcessContext<CartOperationRequest> context)
            throws InventoryUnavailableException {
        CartOperationRequest request = context.getSeedData();
        cartCheck.requireCovered(
                request.getOrder(),
                wanted(request.getItemRequest()),
                OrderLines.of(request.getOrder().getOrderItems()));
        return context;
    }

    /** The platform has determined the SKU by now; items without one (a service with a price of its own) need no stock. */
    private OrderLines wanted(OrderItemRequestDTO item) {
        OrderLines lines = new OrderLines();
        if (item.getSkuId() != null) {
            lines.add(catalogService.findSkuById(item.getSkuId()), item.getQuantity());
        }
        if (item.getProductId() != null) {
            addParts(lines, catalogService.findProductById(item.getProductId()), item.getQuantity());
        }
        return lines;
    }

    private static void addParts(OrderLines lines, Product product, int quantity) {
        if (product instanceof ProductBundle bundle) {
            for (SkuBundleItem part : bundle.getSkuBundleItems()) {
                lines.add(part.getSku(), (long) part.getQuantity() * quantity);
            }
        }
    }
}
