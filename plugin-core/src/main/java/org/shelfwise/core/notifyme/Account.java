package org.shelfwise.core.notifyme;

import java.util.Optional;
import org.shelfwise.core.notifyme.asking.MailAddress;

/**
 * A shopper who is logged in.
 *
 * @param address that the account has at this moment, as the platform keeps it; null when it has none. A customer who has
 *     moved on to another address has no say in the one before, which may be somebody else's by now
 */
public record Account(long customerId, String address) {

    /** As it is stored and compared; empty when it is none. */
    Optional<String> mailbox() {
        return MailAddress.parse(address).map(MailAddress::text);
    }
}
