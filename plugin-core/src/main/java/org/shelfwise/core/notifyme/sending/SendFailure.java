package org.shelfwise.core.notifyme.sending;

import java.util.Set;
import javax.mail.MessagingException;

/** What the failure of one mail means for it and for its reader. */
enum SendFailure {
    /** The server may take it later: it is busy, full or away, or does not like us just now. */
    TRANSIENT,
    /** The server will never take this mail; its reader may get others. */
    PERMANENT,
    /** There is no such mailbox. */
    NO_SUCH_ADDRESS,
    /** The server takes nothing from the shop's sender: that says nothing of any mail. */
    SENDER_REFUSED;

    private static final int ANY_ANSWER = 0;
    private static final int FOR_GOOD = 500;

    /** RFC 7504: the domain takes no mail. */
    private static final int NO_MAIL_HERE = 556;

    private static final int TYPE_FOR_NOW = 4;

    /** RFC 3463, 3.2, and RFC 7505: what is wrong with the reader's address, and with the sender's. */
    private static final int ADDRESSING = 1;

    private static final Set<Integer> OF_THE_READER = Set.of(1, 2, 3, 4, 6, 10);
    private static final Set<Integer> OF_THE_SENDER = Set.of(7, 8);

    private static final int MAILBOX = 2;
    private static final int MAILBOX_FULL = 2;

    /** RFC 3463, 3.8: our server is on a list, has sent too much, has no right. */
    private static final int POLICY = 7;

    static SendFailure of(MessagingException failure) {
        return SmtpReply.in(failure).map(SendFailure::of).orElse(TRANSIENT);
    }

    private static SendFailure of(SmtpReply reply) {
        if (reply.toSender() && reply.code() > ANY_ANSWER) {
            return SENDER_REFUSED;
        }
        if (reply.code() < FOR_GOOD) {
            return TRANSIENT;
        }
        return reply.enhanced() == null ? plain(reply.code()) : of(reply.enhanced());
    }

    /**
     * A plain 550 is what a server says of a mailbox that is not there, and also to a shop that it has put on a list for a while
     * (RFC 5321, 4.2.2, "for policy reasons"): that must not cost a whole wave its places.
     */
    private static SendFailure plain(int code) {
        return code == NO_MAIL_HERE ? NO_SUCH_ADDRESS : PERMANENT;
    }

    private static SendFailure of(SmtpReply.Enhanced status) {
        if (status.type() == TYPE_FOR_NOW) {
            return TRANSIENT;
        }
        return switch (status.subject()) {
            case ADDRESSING -> ofAddressing(status.detail());
            case MAILBOX -> status.detail() == MAILBOX_FULL ? TRANSIENT : PERMANENT;
            case POLICY -> TRANSIENT;
            default -> PERMANENT;
        };
    }

    /** Many servers say what they think of the sender when they hear of the reader, and some only for this reader. */
    private static SendFailure ofAddressing(int detail) {
        if (OF_THE_SENDER.contains(detail)) {
            return TRANSIENT;
        }
        return OF_THE_READER.contains(detail) ? NO_SUCH_ADDRESS : PERMANENT;
    }
}
