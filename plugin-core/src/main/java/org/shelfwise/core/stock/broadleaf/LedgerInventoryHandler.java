package org.shelfwise.core.stock.broadleaf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import javax.annotation.PostConstruct;
import org.broadleafcommerce.common.extension.ExtensionResultHolder;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.inventory.service.AbstractInventoryServiceExtensionHandler;
import org.broadleafcommerce.core.inventory.service.ContextualInventoryService;
import org.broadleafcommerce.core.inventory.service.InventoryServiceExtensionManager;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.domain.Order;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.NotEnough;
import org.shelfwise.core.stock.OrderStock;
import org.shelfwise.core.stock.StockLedger;
import org.shelfwise.core.stock.StockLine;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.stock.Taking;

/**
 * Lets the platform's inventory service, whoever calls it, read and write the ledger. A SKU of type CHECK_QUANTITY that has no
 * level has no units; every other type on sale is unlimited (null). What is held for somebody is there for nobody else: only a
 * caller that names the order ({@link ContextualInventoryService#ORDER_KEY}) sees and takes what is held for that one.
 */
public final class LedgerInventoryHandler extends AbstractInventoryServiceExtensionHandler {

    private final StockLedger ledger;
    private final OrderStock orderStock;
    private final InventoryServiceExtensionManager manager;

    public LedgerInventoryHandler(StockLedger ledger, OrderStock orderStock, InventoryServiceExtensionManager manager) {
        this.ledger = ledger;
        this.orderStock = orderStock;
        this.manager = manager;
    }

    @PostConstruct
    public void register() {
        manager.registerHandler(this);
    }

    @Override
    public ExtensionResultStatusType retrieveQuantitiesAvailable(
            Collection<Sku> skus, Map<String, Object> context, ExtensionResultHolder<Map<Sku, Integer>> result) {
        List<Long> counted = skus.stream()
                .filter(sku -> SkuPolicy.isOnSale(sku) && SkuPolicy.isTracked(sku))
                .map(Sku::getId)
                .distinct()
                .toList();
        Map<Long, Long> available = new HashMap<>(ledger.available(StockLocations.WEB, counted));
        order(context)
                .ifPresent(id -> orderStock.held(id).forEach((sku, held) -> available.merge(sku, held, Long::sum)));
        Map<Sku, Integer> quantities = new HashMap<>();
        skus.forEach(sku -> quantities.put(sku, quantityOf(sku, available)));
        result.setResult(quantities);
        return ExtensionResultStatusType.HANDLED;
    }

    private static Integer quantityOf(Sku sku, Map<Long, Long> available) {
        if (!SkuPolicy.isOnSale(sku)) {
            return 0;
        }
        return SkuPolicy.isTracked(sku) ? Shortage.clamped(available.getOrDefault(sku.getId(), 0L)) : null;
    }

    @Override
    public ExtensionResultStatusType decrementInventory(Map<Sku, Integer> skuQuantities, Map<String, Object> context)
            throws InventoryUnavailableException {
        requireQuantities(skuQuantities);
        for (Map.Entry<Sku, Integer> line : skuQuantities.entrySet()) {
            if (!SkuPolicy.isOnSale(line.getKey())) {
                throw Shortage.of(line.getKey().getId(), line.getValue(), 0);
            }
        }
        Map<Long, Long> units = tracked(skuQuantities);
        if (!units.isEmpty() && take(units, context) instanceof NotEnough shortage) {
            throw Shortage.of(shortage, units);
        }
        return ExtensionResultStatusType.HANDLED;
    }

    private Taking take(Map<Long, Long> units, Map<String, Object> context) {
        OptionalLong order = order(context);
        return order.isPresent()
                ? orderStock.takeAside(order.getAsLong(), units)
                : ledger.take(StockLocations.WEB, lines(units), MovementNote.of(MovementCause.SALE, null));
    }

    @Override
    public ExtensionResultStatusType incrementInventory(Map<Sku, Integer> skuQuantities, Map<String, Object> context) {
        requireQuantities(skuQuantities);
        Map<Long, Long> units = tracked(skuQuantities);
        if (!units.isEmpty()) {
            OptionalLong order = order(context);
            String reference = order.isPresent() ? OrderStock.reference(order.getAsLong()) : null;
            ledger.giveBack(StockLocations.WEB, lines(units), MovementNote.of(causeOfReturn(context), reference));
        }
        return ExtensionResultStatusType.HANDLED;
    }

    /** All are looked at before anything is done. */
    private static void requireQuantities(Map<Sku, Integer> skuQuantities) {
        skuQuantities.forEach((sku, quantity) -> {
            if (quantity == null || quantity < 1) {
                throw new IllegalArgumentException(
                        "SKU %d: quantity %s is not 1 or more".formatted(sku.getId(), quantity));
            }
        });
    }

    private static Map<Long, Long> tracked(Map<Sku, Integer> skuQuantities) {
        Map<Long, Long> units = new TreeMap<>();
        skuQuantities.forEach((sku, quantity) -> {
            if (SkuPolicy.isTracked(sku)) {
                units.merge(sku.getId(), quantity.longValue(), Long::sum);
            }
        });
        return units;
    }

    private static List<StockLine> lines(Map<Long, Long> units) {
        List<StockLine> lines = new ArrayList<>();
        units.forEach((skuId, quantity) -> lines.add(new StockLine(skuId, quantity)));
        return lines;
    }

    /** The platform's rollback handler passes its state along. */
    private static MovementCause causeOfReturn(Map<String, Object> context) {
        boolean rollback = context != null && context.containsKey(ContextualInventoryService.ROLLBACK_STATE_KEY);
        return rollback ? MovementCause.SALE_REVERSED : MovementCause.RETURN;
    }

    /** Whose units they are to be, when the caller says. */
    private static OptionalLong order(Map<String, Object> context) {
        Object order = context == null ? null : context.get(ContextualInventoryService.ORDER_KEY);
        return order instanceof Order known && known.getId() != null
                ? OptionalLong.of(known.getId())
                : OptionalLong.empty();
    }
}
