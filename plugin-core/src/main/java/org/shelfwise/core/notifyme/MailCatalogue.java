package org.shelfwise.core.notifyme;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where mails learn what SKUs are called and cost; each host has its own. Thread-safe. */
public interface MailCatalogue {

    /** @return for each SKU that exists; unknown ones are absent */
    Map<Long, MailItem> items(Collection<Long> skuIds, Locale locale);

    /**
     * @param limit at most so many
     * @return products of the same category that can be bought now, without the SKU's own
     */
    List<MailItem> alternatives(long skuId, Locale locale, int limit);
}
