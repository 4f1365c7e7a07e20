package org.shelfwise.site.platform;

import java.util.Optional;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.web.BroadleafRequestContext;

/**
 * The currency of a page. A form that tells the platform its page's language tells it this too, because with every language
 * that it is told, the platform forgets the currency that the shopper chose.
 */
public final class PageCurrency {

    private PageCurrency() {}

    /** @return empty when the platform's filter has not settled on one */
    public static String code() {
        return Optional.ofNullable(BroadleafRequestContext.getBroadleafRequestContext())
                .map(BroadleafRequestContext::getBroadleafCurrency)
                .map(BroadleafCurrency::getCurrencyCode)
                .orElse("");
    }
}
