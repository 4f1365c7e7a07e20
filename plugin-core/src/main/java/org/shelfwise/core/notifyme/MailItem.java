package org.shelfwise.core.notifyme;

/**
 * A product or variant as a mail shows it, in the mail's language.
 *
 * @param name empty when nothing is known of it any more
 * @param variant the chosen values, such as {@code Red, M}; empty for a product without variants, and null when they are not
 *     known any more
 * @param price as text with its currency; empty when there is none
 * @param pictureUrl absolute; null when there is none
 * @param url absolute: its page, with the variant chosen, or where the reader buys the unit that is held; null when it is no
 *     longer sold and has no page any more
 */
public record MailItem(String name, String variant, String price, String pictureUrl, String url) {

    /** What has left nothing behind: a SKU whose row was deleted. */
    public static final MailItem NAMELESS = new MailItem("", "", "", null, null);

    /** The same, with a link that leads elsewhere: where the reader can have it, which its page does not say of a held unit. */
    public MailItem leadingTo(String otherUrl) {
        return new MailItem(name, variant, price, pictureUrl, otherUrl);
    }
}
