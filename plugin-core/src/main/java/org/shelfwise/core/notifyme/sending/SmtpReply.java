package org.shelfwise.core.notifyme.sending;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.MessagingException;

/**
 * What a mail server answered instead of taking a mail.
 *
 * @param toSender whether it answered the command that names the sender, before it knew of any mail
 * @param code the reply code of RFC 5321; −1 when it hung up without a word
 * @param enhanced the three numbers of RFC 3463, such as {@code 5.7.1}; null where it gave none
 */
record SmtpReply(boolean toSender, int code, Enhanced enhanced) {

    /** Only right behind the reply code (RFC 2034): addresses of networks further on look the same. */
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");

    private static final String NAMES_THE_SENDER = "MAIL FROM";

    /** @param type 4 for now, 5 for good, whatever the reply code says */
    record Enhanced(int type, int subject, int detail) {

        private static Enhanced of(String text) {
            Matcher found = ENHANCED.matcher(text == null ? "" : text);
            return found.find() ? new Enhanced(number(found, 1), number(found, 2), number(found, 3)) : null;
        }

        private static int number(Matcher found, int group) {
            return Integer.parseInt(found.group(group));
        }
    }

    /** Empty when something else than an answer kept the mail from being sent. */
    static Optional<SmtpReply> in(MessagingException failure) {
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SMTPAddressFailedException address) {
                return Optional.of(of(address.getCommand(), address.getReturnCode(), address.getMessage()));
            }
            if (e instanceof SMTPSendFailedException send) {
                return Optional.of(of(send.getCommand(), send.getReturnCode(), send.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static SmtpReply of(String command, int code, String text) {
        boolean toSender = command != null && command.toUpperCase(Locale.ROOT).startsWith(NAMES_THE_SENDER);
        return new SmtpReply(toSender, code, Enhanced.of(text));
    }
}
