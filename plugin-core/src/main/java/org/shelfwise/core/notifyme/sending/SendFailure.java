package org.shelfwise.core.notifyme.sending;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import com.sun.mail.smtp.SMTPSenderFailedException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.MessagingException;
import javax.mail.internet.AddressException;

/** What the failure of one mail means for it and for its reader. */
enum SendFailure {
    /** The server may take it later: it is busy, full or away. */
    TRANSIENT,
    /** The server will never take this mail; its reader may get others. */
    PERMANENT,
    /** There is no such mailbox. */
    NO_SUCH_ADDRESS;

    /** RFC 5321, 4.2.3: mailbox unavailable, user not local, name not allowed; RFC 7504: no mail here. */
    private static final Set<Integer> ADDRESS_CODES = Set.of(550, 551, 553, 556);

    private static final int PERMANENT_FROM = 500;

    /** RFC 3463: what the server says more exactly, where it does. */
    private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.(\\d{1,3})\\.\\d{1,3}\\b");

    private static final String ADDRESSING = "1";
    private static final String POLICY = "7";

    static SendFailure of(MessagingException failure) {
        SendFailure worst = TRANSIENT;
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            SendFailure one = one(e);
            if (one.compareTo(worst) > 0) {
                worst = one;
            }
        }
        return worst;
    }

    private static SendFailure one(Exception e) {
        if (e instanceof SMTPAddressFailedException address) {
            return address.getReturnCode() < PERMANENT_FROM
                    ? TRANSIENT
                    : refused(address.getReturnCode(), String.valueOf(address.getMessage()));
        }
        if (e instanceof SMTPSendFailedException send) {
            return byCode(send.getReturnCode());
        }
        if (e instanceof SMTPSenderFailedException sender) {
            return byCode(sender.getReturnCode());
        }
        return e instanceof AddressException ? NO_SUCH_ADDRESS : TRANSIENT;
    }

    /** 550 is also what a server says that has put ours on a list for a while: that must not cost a whole wave its places. */
    private static SendFailure refused(int code, String text) {
        Matcher enhanced = ENHANCED.matcher(text);
        if (!enhanced.find()) {
            return ADDRESS_CODES.contains(code) ? NO_SUCH_ADDRESS : PERMANENT;
        }
        return switch (enhanced.group(1)) {
            case ADDRESSING -> NO_SUCH_ADDRESS;
            case POLICY -> TRANSIENT;
            default -> PERMANENT;
        };
    }

    private static SendFailure byCode(int code) {
        return code >= PERMANENT_FROM ? PERMANENT : TRANSIENT;
    }
}
