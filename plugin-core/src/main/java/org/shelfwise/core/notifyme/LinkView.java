package org.shelfwise.core.notifyme;

import java.util.Locale;

/**
 * What the page behind a link in a mail may show.
 *
 * @param productId null when the SKU belongs to no product any more
 * @param locale of the mail
 * @param alreadySo whether what the reader waits to be told is so at this moment: the SKU is back, or few are left
 */
public record LinkView(long skuId, Long productId, AlertKind kind, Locale locale, boolean alreadySo) {}
