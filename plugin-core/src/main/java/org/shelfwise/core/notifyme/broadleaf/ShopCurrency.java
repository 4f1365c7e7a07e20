package org.shelfwise.core.notifyme.broadleaf;

import java.util.Currency;
import org.broadleafcommerce.common.money.Money;

/** The currency that a SKU's prices are in. */
final class ShopCurrency {

    /** SQL for its code, of a SKU {@code s} and its product's default SKU {@code d}: its own, else the shop's. */
    static final String CODE =
            """
            COALESCE(s.CURRENCY_CODE, d.CURRENCY_CODE,
                     (SELECT MIN(c.CURRENCY_CODE) FROM BLC_CURRENCY c WHERE c.DEFAULT_FLAG = TRUE))""";

    private ShopCurrency() {}

    /** @param code null where the shop's tables name none: the one of the platform's properties */
    static Currency of(String code) {
        return code == null ? Money.defaultCurrency() : Currency.getInstance(code);
    }
}
