package org.shelfwise.core.notifyme.broadleaf;

import java.util.ArrayList;
import java.util.List;
import org.shelfwise.core.notifyme.AlertMail;
import org.shelfwise.core.notifyme.MailItem;
import org.shelfwise.core.notifyme.MessageKind;
import org.springframework.context.MessageSource;

/** Finds the words for a mail: {@code shelfwise.notifyme.mail.…} in the bundles {@code messages/shelfwise-notifyme}. */
final class LetterWords {

    private static final String PREFIX = "shelfwise.notifyme.mail.";

    private final MessageSource words;
    private final String shop;

    /** @param shop the sender's name */
    LetterWords(MessageSource words, String shop) {
        this.words = words;
        this.shop = shop;
    }

    Letter letter(AlertMail mail) {
        String occasion = occasion(mail);
        MailItem item = item(mail);
        String nameless = isNameless(mail) ? "-nameless" : "";
        return new Letter(
                mail.locale().toLanguageTag(),
                shop,
                word(mail, occasion + ".subject" + nameless, fullName(item)),
                word(mail, occasion + ".heading"),
                word(mail, occasion + ".lead" + nameless),
                item,
                word(mail, action(mail, occasion)),
                mail.actionUrl(),
                notes(mail, occasion),
                word(mail, "alternatives"),
                mail.alternatives().stream().map(LetterWords::oneLine).toList(),
                word(mail, "reason." + mail.alert().token(), shop),
                word(mail, unsubscribe(mail)),
                mail.unsubscribeUrl(),
                word(mail, "not-you"),
                word(mail, "block"),
                mail.blockUrl(),
                word(mail, "consent", shop),
                word(mail, "withdraw"),
                mail.withdrawUrl());
    }

    /** What is asked differs by what the reader is to be told of; what is told does not. */
    private static String occasion(AlertMail mail) {
        return switch (mail.kind()) {
            case CONFIRMATION, LAST_QUESTION -> mail.kind().token() + "."
                    + mail.alert().token();
            case BACK_IN_STOCK, LOW_STOCK, SOLD_OUT, DISCONTINUED -> mail.kind().token();
        };
    }

    /** What is told ends with its mail: then the link ends what the reader may ask for later. */
    private static String unsubscribe(AlertMail mail) {
        return switch (mail.kind()) {
            case CONFIRMATION, LAST_QUESTION -> "unsubscribe";
            case BACK_IN_STOCK, LOW_STOCK, SOLD_OUT, DISCONTINUED -> "unsubscribe-told";
        };
    }

    private static String action(AlertMail mail, String occasion) {
        if (mail.heldHours() > 0) {
            return "held-action";
        }
        boolean hasNoPage =
                mail.kind() == MessageKind.DISCONTINUED && mail.item().url() == null;
        return occasion + (hasNoPage ? ".action-without-page" : ".action");
    }

    private List<String> notes(AlertMail mail, String occasion) {
        List<String> notes = new ArrayList<>();
        if (mail.heldHours() > 0) {
            notes.add(word(mail, "held", mail.heldHours()));
        } else if (mail.kind() == MessageKind.BACK_IN_STOCK || mail.kind() == MessageKind.LOW_STOCK) {
            notes.add(word(mail, "not-held"));
        }
        if (mail.kind() != MessageKind.DISCONTINUED) {
            mail.waiting().ifPresent(people -> notes.add(word(mail, "waiting", people)));
        }
        notes.add(word(mail, occasion + ".next"));
        return notes;
    }

    private static String fullName(MailItem item) {
        return item.variant().isEmpty() ? item.name() : item.name() + " (" + item.variant() + ")";
    }

    private static boolean isNameless(AlertMail mail) {
        return mail.kind() == MessageKind.DISCONTINUED && mail.item().name().isEmpty();
    }

    /** What nobody can tell the name of any more is called something all the same. */
    private MailItem item(AlertMail mail) {
        MailItem item = mail.item();
        return oneLine(new MailItem(
                isNameless(mail) ? word(mail, "discontinued.nameless") : item.name(),
                item.variant() == null ? word(mail, "discontinued.variant-unknown") : item.variant(),
                item.price(),
                item.pictureUrl(),
                item.url()));
    }

    private static MailItem oneLine(MailItem item) {
        return new MailItem(
                OneLine.of(item.name()),
                OneLine.of(item.variant()),
                OneLine.of(item.price()),
                item.pictureUrl(),
                item.url());
    }

    private String word(AlertMail mail, String key, Object... arguments) {
        return OneLine.of(words.getMessage(PREFIX + key, arguments, mail.locale()));
    }
}
