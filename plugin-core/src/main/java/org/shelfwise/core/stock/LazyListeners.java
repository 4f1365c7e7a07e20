package org.shelfwise.core.stock;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;

/** Looks the listeners up when stock first moves, not at start-up: some of them need the ledger themselves. */
final class LazyListeners implements Supplier<List<StockListener>> {

    private final ObjectProvider<List<StockListener>> provider;
    private volatile List<StockListener> found;

    LazyListeners(ObjectProvider<List<StockListener>> provider) {
        this.provider = provider;
    }

    @Override
    public List<StockListener> get() {
        if (found == null) {
            List<StockListener> beans = provider.getIfAvailable();
            found = beans == null ? List.of() : List.copyOf(beans);
        }
        return found;
    }
}
