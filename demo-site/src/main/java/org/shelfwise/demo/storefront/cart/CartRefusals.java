package org.shelfwise.demo.storefront.cart;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.service.exception.ItemNotFoundException;
import org.broadleafcommerce.core.order.service.exception.ProductOptionValidationException;
import org.broadleafcommerce.core.order.service.exception.RequiredAttributeNotProvidedException;
import org.shelfwise.core.platform.Refusal;

/** Turns what the platform's order services throw into something a shopper can act on. Thread-safe. */
public class CartRefusals {
    static final Refusal BAD_QUANTITY = Refusal.of("demo.bad-quantity", Quantity.MOST);
    static final Refusal CHOOSE_OPTIONS = Refusal.of("demo.choose-options");
    static final Refusal NOT_IN_CART = Refusal.of("demo.not-in-cart");
    static final Refusal SOLD_OUT = Refusal.of("demo.sold-out");
    static final Refusal NOT_FOR_SALE = Refusal.of("demo.not-for-sale");

    /** @return the refusal, or null when the failure is the shop's and not the shopper's */
    Refusal of(Throwable failure) {
        InventoryUnavailableException shortage = cause(failure, InventoryUnavailableException.class);
        if (shortage != null) {
            return shortage(shortage);
        }
        if (cause(failure, RequiredAttributeNotProvidedException.class) != null
                || cause(failure, ProductOptionValidationException.class) != null) {
            return CHOOSE_OPTIONS;
        }
        if (cause(failure, ItemNotFoundException.class) != null) {
            return NOT_IN_CART;
        }
        return cause(failure, IllegalArgumentException.class) != null ? NOT_FOR_SALE : null;
    }

    /** The exception counts what the cart holds of the stock itself, from a checkout that died. */
    private static Refusal shortage(InventoryUnavailableException shortage) {
        int left = shortage.getQuantityAvailable();
        return left == 0 ? SOLD_OUT : Refusal.of("demo.only-left", left);
    }

    private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
        int index = ExceptionUtils.indexOfType(failure, type);
        return index < 0
                ? null
                : type.cast(ExceptionUtils.getThrowableList(failure).get(index));
    }
}
