package org.shelfwise.core.notifyme.broadleaf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shelfwise.core.notifyme.MailItem;

/** A letter as plain text. */
final class LetterText {

    private LetterText() {}

    static String of(Letter letter) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(letter.heading());
        paragraphs.add(letter.lead());
        paragraphs.add(item(letter));
        paragraphs.add(letter.action() + ":\n" + letter.actionUrl());
        paragraphs.addAll(letter.notes());
        if (!letter.alternatives().isEmpty()) {
            paragraphs.add(letter.alternativesHeading());
            letter.alternatives().forEach(item -> paragraphs.add(alternative(item)));
        }
        paragraphs.add(footer(letter));
        return String.join("\n\n", paragraphs) + "\n";
    }

    private static String item(Letter letter) {
        MailItem item = letter.item();
        boolean linked = item.url() != null && !item.url().equals(letter.actionUrl());
        return lines(item.name(), item.variant(), item.price(), linked ? item.url() : "");
    }

    private static String alternative(MailItem item) {
        return lines(item.name(), item.variant(), item.price(), item.url());
    }

    /** Behind the signature's delimiter, which mail programs set apart. */
    private static String footer(Letter letter) {
        String unsubscribe =
                letter.unsubscribeUrl() == null ? "" : letter.unsubscribe() + ":\n" + letter.unsubscribeUrl();
        String block =
                letter.blockUrl() == null ? "" : letter.notYou() + "\n" + letter.block() + ":\n" + letter.blockUrl();
        String withdraw = letter.withdrawUrl() == null
                ? ""
                : letter.consent() + "\n" + letter.withdraw() + ":\n" + letter.withdrawUrl();
        return lines("-- ", letter.reason(), unsubscribe, block, withdraw);
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
