package org.shelfwise.site.notifyme;

import java.util.List;

/**
 * The consents to other mails of the shopper who is logged in; the variable {@code shelfConsents}.
 *
 * @param action where the button goes that withdraws them all
 * @param tokenName of the platform's token against forged requests
 */
public record ConsentList(List<Row> rows, String action, String tokenName, String token) {

    public ConsentList {
        rows = List.copyOf(rows);
    }

    /**
     * @param given on which day and with which address, in words
     * @param wording what was agreed to, as it was shown
     * @param language of the wording, as in {@code lang} attributes
     */
    public record Row(String given, String wording, String language) {}
}
