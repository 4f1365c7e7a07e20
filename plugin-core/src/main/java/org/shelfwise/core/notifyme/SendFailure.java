package org.shelfwise.core.notifyme;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import com.sun.mail.smtp.SMTPSenderFailedException;
import java.util.Set;
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
                    : ADDRESS_CODES.contains(address.getReturnCode()) ? NO_SUCH_ADDRESS : PERMANENT;
        }
        if (e instanceof SMTPSendFailedException send) {
            return byCode(send.getReturnCode());
        }
        if (e instanceof SMTPSenderFailedException sender) {
            return byCode(sender.getReturnCode());
        }
        return e instanceof AddressException ? NO_SUCH_ADDRESS : TRANSIENT;
    }

    private static SendFailure byCode(int code) {
        return code >= PERMANENT_FROM ? PERMANENT : TRANSIENT;
    }
}
