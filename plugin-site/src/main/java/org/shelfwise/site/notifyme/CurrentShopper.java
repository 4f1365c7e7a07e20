package org.shelfwise.site.notifyme;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.broadleafcommerce.common.site.domain.Site;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.shelfwise.core.notifyme.Account;
import org.shelfwise.core.notifyme.Asker;

/** Who asks, as far as the platform and the session of a request tell. */
final class CurrentShopper {

    private static final String ADDRESS = CurrentShopper.class.getName() + ".address";

    private CurrentShopper() {}

    /** Guests are customers to the platform too, and so are those whom a cookie has recognised. */
    static Optional<Customer> signedIn() {
        return Optional.ofNullable(CustomerState.getCustomer())
                .filter(customer -> customer.isLoggedIn() && customer.isRegistered() && !customer.isAnonymous());
    }

    /** Empty for whoever is not logged in. */
    static Optional<Account> account() {
        return signedIn().map(customer -> new Account(customer.getId(), customer.getEmailAddress()));
    }

    static Asker asker(HttpServletRequest request) {
        Optional<Customer> customer = signedIn();
        return new Asker(
                request.getRemoteAddr(),
                customer.map(Customer::getId).orElse(null),
                customer.map(Customer::getEmailAddress).orElse(null),
                siteId());
    }

    /** What this shopper typed last in this session, or else the address of the account; empty for strangers. */
    static String address(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(one -> (String) one.getAttribute(ADDRESS))
                .or(() -> signedIn().map(Customer::getEmailAddress))
                .orElse("");
    }

    static void remember(HttpServletRequest request, String address) {
        request.getSession().setAttribute(ADDRESS, address);
    }

    private static Long siteId() {
        return Optional.ofNullable(BroadleafRequestContext.getBroadleafRequestContext())
                .map(BroadleafRequestContext::getNonPersistentSite)
                .map(Site::getId)
                .orElse(null);
    }
}
