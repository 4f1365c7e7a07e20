package org.shelfwise.core.notifyme;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where mails learn what SKUs are called and cost; each host has its own. Thread-safe. */
public interface MailCatalogue {

    /** @return for each SKU that exists; unknown ones are absent */
    Map<Long, MailItem> items(Collection<Long> skuIds, Locale locale);

    /** @return what is known of a SKU whose row is gone: its product, without the variant; empty when that is gone too */
    Optional<MailItem> ofProduct(long productId, Locale locale);

    /**
     * @param productId that the SKU belonged to when somebody asked for it; counts when its row is gone; may be null
     * @param limit at most so many
     * @return products of the same category that can be bought now, without the SKU's own
     */
    List<MailItem> alternatives(long skuId, Long productId, Locale locale, int limit);
}
