package org.shelfwise.core.notifyme;

/**
 * A product or variant as a mail shows it, in the mail's language.
 *
 * @param variant the chosen values, such as {@code Red, M}; empty for a product without variants
 * @param price as text with its currency; empty when there is none
 * @param pictureUrl absolute; null when there is none
 * @param url absolute: its page, with the variant chosen, or where the reader buys the unit that is held; null when it is no
 *     longer sold and has no page any more
 */
public record MailItem(String name, String variant, String price, String pictureUrl, String url) {

    /** The same, with a link that leads elsewhere: where the reader can have it, which its page does not say of a held unit. */
    public MailItem leadingTo(String otherUrl) {
        return new MailItem(name, variant, price, pictureUrl, otherUrl);
    }
}
