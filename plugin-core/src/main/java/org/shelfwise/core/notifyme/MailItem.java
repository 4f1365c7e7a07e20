package org.shelfwise.core.notifyme;

/**
 * A product or variant as a mail shows it, in the mail's language.
 *
 * @param variant the chosen values, such as {@code Red, M}; empty for a product without variants
 * @param price as text with its currency; empty when there is none
 * @param pictureUrl absolute; null when there is none
 * @param url absolute: its page, with the variant chosen
 */
public record MailItem(String name, String variant, String price, String pictureUrl, String url) {}
