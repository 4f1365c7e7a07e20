package org.shelfwise.core.notifyme;

/**
 * Who asks for an alert, as far as the shop can know.
 *
 * @param network where the request came from, such as an IP address; it is counted, hashed, and not kept
 * @param customerId of a shopper who is logged in; null for a guest
 * @param customerAddress the mail address of that shopper's account; null for a guest
 * @param siteId of the page; null where there is one site
 */
public record Asker(String network, Long customerId, String customerAddress, Long siteId) {

    public static Asker guest(String network) {
        return new Asker(network, null, null, null);
    }
}
