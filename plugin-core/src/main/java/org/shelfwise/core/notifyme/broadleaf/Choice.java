package org.shelfwise.core.notifyme.broadleaf;

import java.math.BigDecimal;

/**
 * A value of a product's option that makes a variant.
 *
 * @param text in the language it was entered in
 * @param surcharge on the product's price; null for none
 */
record Choice(long valueId, String text, BigDecimal surcharge) {}
