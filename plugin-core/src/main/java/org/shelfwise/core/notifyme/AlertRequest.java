package org.shelfwise.core.notifyme;

import java.util.Locale;
import java.util.Objects;

/**
 * What somebody typed to be told of a SKU. Nothing is trusted.
 *
 * @param address anything; null counts as empty
 * @param units how many the shopper wants; refused unless 1 to the setting's maximum
 * @param locale of the page; the mails come in it
 * @param marketingWording the words beside the box that the shopper ticked to agree to other mails too; null when it was
 *     left alone
 */
public record AlertRequest(
        String address, long skuId, AlertKind kind, long units, Locale locale, Asker asker, String marketingWording) {

    public AlertRequest {
        address = address == null ? "" : address;
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(asker, "asker");
    }
}
