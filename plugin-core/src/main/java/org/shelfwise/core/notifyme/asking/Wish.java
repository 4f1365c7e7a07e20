package org.shelfwise.core.notifyme.asking;

import org.shelfwise.core.availability.CatalogSku;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.notifyme.AlertRequest;
import org.shelfwise.core.notifyme.store.AddressTable.Locked;
import org.shelfwise.core.settings.Resolution;

/**
 * What a request means for its SKU, when nothing speaks against it.
 *
 * @param terms the settings at the SKU
 */
public record Wish(AlertRequest request, MailAddress address, CatalogSku sku, SkuVerdict verdict, Resolution terms) {

    /** Whether a shopper who is logged in asks with the account's address; it may be somebody else's. */
    public boolean isOfTheAccount() {
        return request.asker().customerId() != null
                && MailAddress.parse(request.asker().customerAddress())
                        .filter(address::equals)
                        .isPresent();
    }

    boolean isOf(Long customerId) {
        return isOfTheAccount() && request.asker().customerId().equals(customerId);
    }

    /** Whether that shopper has pressed the button in a mail to the address before. */
    boolean isOwn(Locked locked) {
        return isOfTheAccount() && locked.isConfirmedBy(request.asker().customerId());
    }
}
