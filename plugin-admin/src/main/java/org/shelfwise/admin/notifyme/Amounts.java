package org.shelfwise.admin.notifyme;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Writes amounts of money in one reader's language. */
public record Amounts(Locale locale) {

    private static final int DECIMALS = 2;

    /**
     * @param amount null where there is no price
     * @param currency its ISO code; null for the shop's own, which needs no sign
     */
    public String text(BigDecimal amount, String currency) {
        if (amount == null) {
            return "\u2013";
        }
        return currency == null ? plain(amount) : withCurrency(amount, currency);
    }

    private String withCurrency(BigDecimal amount, String code) {
        try {
            NumberFormat format = NumberFormat.getCurrencyInstance(locale);
            format.setCurrency(Currency.getInstance(code));
            return format.format(amount);
        } catch (IllegalArgumentException noIsoCode) {
            return plain(amount) + " " + code;
        }
    }

    private String plain(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(DECIMALS);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(amount);
    }
}
