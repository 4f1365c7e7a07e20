package org.shelfwise.core.ranking.broadleaf;

import org.broadleafcommerce.core.catalog.domain.ProductImpl;

/** The platform's product, with the properties that the test's search fields read. */
public class IndexedProduct extends ProductImpl {

    private static final long serialVersionUID = 1L;

    private final transient ModelProduct model;

    IndexedProduct(ModelProduct model) {
        this.model = model;
        setId(model.id());
    }

    public String getTitle() {
        return model.name();
    }

    public String getBrand() {
        return model.brand();
    }

    public double getAmount() {
        return model.price();
    }

    @Override
    public boolean isActive() {
        return true;
    }
}
