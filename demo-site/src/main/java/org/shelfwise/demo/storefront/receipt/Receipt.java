package org.shelfwise.demo.storefront.receipt;

import java.util.List;
import java.util.Locale;

/**
 * What the mail about an order says, copied out of the order while its session to the database is open: whoever writes the
 * mail later needs neither. Prices are texts in the shopper's language; nothing is escaped. Immutable.
 *
 * @param email where it goes
 * @param firstName of the one who gets the goods
 * @param delivery what it costs; empty when nothing is delivered
 * @param address line by line; empty when nothing is delivered
 */
public record Receipt(
        Locale language,
        String email,
        String number,
        String firstName,
        List<Line> lines,
        String delivery,
        String total,
        List<String> address) {

    /**
     * @param chosen of the product's options, {@code Rust, M}; may be empty
     * @param price of all its units
     */
    public record Line(long skuId, String name, String chosen, int quantity, String price) {}
}
