package org.shelfwise.core.notifyme;

import java.net.URI;
import java.util.Locale;

/** Where the links in mails lead. From the shop's configuration and never from a request, whose host anybody may forge. */
public record LinkAddresses(String baseUrl) {

    public LinkAddresses {
        baseUrl = baseUrl.strip().replaceFirst("/+$", "");
        if (!baseUrl.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?")) {
            throw new IllegalArgumentException("shelfwise.notifyme.base-url is \"" + baseUrl
                    + "\": set it to the storefront's address, such as https://www.example.com.");
        }
    }

    /** The page comes in the mail's language, whatever the browser that opens it spoke last. */
    public String of(LinkPurpose purpose, String token, Locale locale) {
        return baseUrl + "/shelf/alerts/" + purpose.name().toLowerCase(Locale.ROOT) + "?token=" + token
                + "&blLocaleCode=" + locale;
    }

    /** The form in which somebody asks to be told of a SKU. */
    public String asking(long skuId, AlertKind kind, Locale locale) {
        return baseUrl + "/shelf/alerts/new?sku=" + skuId + "&kind=" + kind.token() + "&blLocaleCode=" + locale;
    }

    /** The shop's first page. */
    public String shop(Locale locale) {
        return baseUrl + "/?blLocaleCode=" + locale;
    }

    /** Names the subscription and the occasion: whoever gets a mail twice after a crash can tell. */
    public String messageId(long subscriptionId, String occasion) {
        return "shelfwise." + subscriptionId + "." + occasion + "@"
                + URI.create(baseUrl).getHost();
    }
}
