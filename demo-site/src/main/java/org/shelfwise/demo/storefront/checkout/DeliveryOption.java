package org.shelfwise.demo.storefront.checkout;

import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOption;

/** A way of delivery to choose. */
public final class DeliveryOption {
    private final FulfillmentOption option;

    DeliveryOption(FulfillmentOption option) {
        this.option = option;
    }

    public Long getId() {
        return option.getId();
    }

    public String getName() {
        return option.getName();
    }

    public String getDescription() {
        return option.getLongDescription();
    }

    /** Null when the price depends on more than the choice. */
    public Money getPrice() {
        return option instanceof FixedPriceFulfillmentOption fixed ? fixed.getPrice() : null;
    }
}
