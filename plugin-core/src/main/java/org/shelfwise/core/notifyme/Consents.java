package org.shelfwise.core.notifyme;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.shelfwise.core.notifyme.asking.MailAddress;
import org.shelfwise.core.notifyme.store.ConsentTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who agreed to other mails than alerts, for whoever sends those; and how that ends, which has to be as easy as agreeing was
 * (GDPR, article 7.3). The link in a mail does the same, see {@link LinkPurpose#WITHDRAW}. Thread-safe.
 */
public final class Consents {

    private static final Logger LOG = LoggerFactory.getLogger(Consents.class);
    private static final int PAGE = 500;

    private final ConsentTable consents;
    private final Clock clock;

    Consents(ConsentTable consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /** Those in force of the account's address, if the customer has confirmed it; newest first. */
    public List<Consent> of(Account account) {
        return account.mailbox()
                .map(address -> consents.inForceOfCustomer(account.customerId(), address))
                .orElse(List.of());
    }

    /** @return false when there was nothing to withdraw */
    public boolean withdraw(Account account) {
        int withdrawn = account.mailbox()
                .map(address -> consents.withdrawOfCustomer(account.customerId(), address, clock.instant()))
                .orElse(0);
        return withdrawn > 0;
    }

    /**
     * For whoever is told by other ways than ours.
     *
     * @param address anything
     * @param actor who notes it, for the log, which does not get the address
     * @return false when there was nothing to withdraw
     */
    public boolean withdraw(String address, String actor) {
        int withdrawn = MailAddress.parse(address)
                .map(known -> consents.withdraw(known, clock.instant()))
                .orElse(0);
        LOG.info("{} withdrew {} consents of one address", actor, withdrawn);
        return withdrawn > 0;
    }

    /** All that were confirmed, those withdrawn since included, in the order in which they were given; a page at a time in memory. */
    public void each(Consumer<Consent> rows) {
        List<Consent> page = consents.confirmed(0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(rows);
            page = consents.confirmed(page.get(page.size() - 1).id(), PAGE);
        }
    }
}
