package org.shelfwise.core.notifyme.broadleaf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;

/**
 * Who writes the mails.
 *
 * @param shop what the mails call the shop
 */
record Sender(InternetAddress address, String shop) {

    /** @throws IllegalArgumentException when {@code from} is no mail address, with the cause and the action */
    static Sender of(String from) {
        try {
            InternetAddress read = new InternetAddress(from, true);
            String name = read.getPersonal();
            String address = read.getAddress();
            // Read from a text, letters beyond ASCII would stand in the header as they are.
            InternetAddress encoded = new InternetAddress(address, name, StandardCharsets.UTF_8.name());
            return new Sender(encoded, name == null ? address.substring(address.indexOf('@') + 1) : name);
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException(
                    "The sender of the alert mails, \"%s\", is no mail address: write one such as Shop <shop@example.com>"
                            .formatted(from),
                    e);
        }
    }
}
