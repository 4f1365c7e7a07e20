package org.shelfwise.core.stock.broadleaf;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.broadleafcommerce.core.workflow.state.ActivityStateManagerImpl;
import org.shelfwise.core.stock.ConfirmedElsewhere;
import org.shelfwise.core.stock.NotEnough;
import org.shelfwise.core.stock.OrderStock;
import org.shelfwise.core.stock.OrderTaking;

/**
 * Takes the order's units before any money moves. Throws the platform's {@link InventoryUnavailableException}, which names the
 * SKU, the units that the order wants of it in all, and those that there are.
 */
public final class TakeStockActivity extends BaseActivity<ProcessContext<CheckoutSeed>> {

    static final String ATTEMPT = "shelfwise.stock.attempt";

    private final OrderStock orderStock;
    private final GiveBackOnFailure giveBack;

    public TakeStockActivity(OrderStock orderStock) {
        this.orderStock = orderStock;
        this.giveBack = new GiveBackOnFailure(orderStock);
    }

    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) throws Exception {
        CheckoutSeed seed = context.getSeedData();
        Map<Long, Long> units = unitsOf(OrderLines.of(seed.getOrder().getOrderItems()));
        String attempt = UUID.randomUUID().toString();
        seed.getUserDefinedFields().put(ATTEMPT, attempt);
        registerRollback(context);
        long orderId = seed.getOrder().getId();
        OrderTaking taking = orderStock.take(orderId, attempt, units);
        if (taking instanceof NotEnough shortage) {
            throw Shortage.of(shortage, units);
        }
        if (taking instanceof ConfirmedElsewhere) {
            throw OrderRefusedException.beingCompleted(orderId);
        }
        return context;
    }

    private static Map<Long, Long> unitsOf(OrderLines lines) throws InventoryUnavailableException {
        Map<Long, Long> tracked = new HashMap<>();
        for (Sku sku : lines.skus()) {
            long wanted = lines.units().get(sku.getId());
            if (!SkuPolicy.isOnSale(sku)) {
                throw Shortage.of(sku.getId(), wanted, 0);
            }
            if (SkuPolicy.isTracked(sku)) {
                tracked.put(sku.getId(), wanted);
            }
        }
        return tracked;
    }

    /** Before taking, so that units are given back even when the answer of the database got lost. */
    private void registerRollback(ProcessContext<CheckoutSeed> context) {
        ActivityStateManagerImpl.getStateManager()
                .registerState(this, context, getRollbackRegion(), giveBack, Map.of());
    }
}
