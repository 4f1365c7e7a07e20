package org.shelfwise.demo.storefront.frame;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.broadleafcommerce.common.money.Money;

/** Amounts as people of a language write them. The platform's own tag shares one formatter between all threads. */
public final class PriceText {
    private PriceText() {}

    /** @return empty for null */
    public static String of(Money amount, Locale language) {
        return amount == null ? "" : of(amount.getAmount(), amount.getCurrency(), language);
    }

    static String of(BigDecimal amount, Currency currency, Locale language) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(Math.min(amount.scale(), currency.getDefaultFractionDigits()));
        return format.format(amount);
    }
}
