package org.shelfwise.core.notifyme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** An amount of money. */
public record Amount(BigDecimal value, Currency currency) {

    /** So many times this, rounded half up to what the currency knows. */
    public Amount times(long count) {
        return new Amount(value.multiply(BigDecimal.valueOf(count)).setScale(digits(), RoundingMode.HALF_UP), currency);
    }

    /** As readers of that locale write it, with the currency's sign. */
    public String text(Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(digits());
        format.setMaximumFractionDigits(digits());
        return format.format(value);
    }

    /** None for what has no units to divide, such as gold. */
    private int digits() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
