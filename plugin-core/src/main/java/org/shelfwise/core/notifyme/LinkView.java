package org.shelfwise.core.notifyme;

import java.util.Locale;

/**
 * What the page behind a link in a mail may show before its button is pressed.
 *
 * @param productId null when the SKU belongs to no product any more
 * @param locale of the mail
 */
public record LinkView(long skuId, Long productId, AlertKind kind, Locale locale) {}
