package org.shelfwise.core.notifyme.asking;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import org.shelfwise.core.platform.Refusal;

/**
 * A mail address in the one form in which it is stored and compared: lower case, the domain in its ASCII form. RFC 5321 would
 * let mailboxes differ by case; no provider that shoppers use does, and a shopper types either.
 *
 * <p>Java turns domains into ASCII by the rules of 2003 (RFC 3490). Those of 2010 (RFC 5891) differ in four characters, which
 * are letters of their own since then: the mail would go to somebody else's domain. Whoever has one of them in the domain types
 * its ASCII form.
 */
public record MailAddress(String text) {

    /** RFC 5321, 4.5.3.1: of a whole path without its brackets, and of a local part. */
    public static final int MOST_CHARACTERS = 254;

    private static final int MOST_LOCAL = 64;
    private static final String DOT_ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*";

    /** Sharp s, final sigma, and the two joiners: RFC 5894, 7.2. */
    private static final String OTHERWISE_SINCE_2010 = ".*[\u00DF\u03C2\u200C\u200D].*";

    private static final String TOP_LEVEL = "[a-z]([a-z0-9-]*[a-z0-9])?";

    /** Scripts that belong together in one label: UTS #39, highly restrictive. */
    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.LATIN),
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.LATIN),
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO, UnicodeScript.LATIN));

    /** Why an address is refused; empty when it is one. */
    public static Optional<Refusal> refusal(String typed) {
        String address = trimmed(typed);
        if (address.isEmpty()) {
            return Optional.of(Refusal.of("notifyme.address-missing"));
        }
        if (address.length() > MOST_CHARACTERS) {
            return Optional.of(Refusal.of("notifyme.address-too-long", MOST_CHARACTERS));
        }
        return parse(typed).isPresent() ? Optional.empty() : Optional.of(Refusal.of("notifyme.address-invalid"));
    }

    /** @return empty for what is no address, or one that could be taken for another */
    public static Optional<MailAddress> parse(String typed) {
        String address = trimmed(typed);
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > MOST_CHARACTERS || address.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        String local = address.substring(0, at).toLowerCase(Locale.ROOT);
        return local.length() <= MOST_LOCAL && local.matches(DOT_ATOM)
                ? domain(address.substring(at + 1))
                        .map(domain -> local + "@" + domain)
                        .flatMap(MailAddress::checked)
                : Optional.empty();
    }

    private static String trimmed(String typed) {
        return Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC)
                .strip();
    }

    private static Optional<String> domain(String typed) {
        if (typed.matches(OTHERWISE_SINCE_2010)) {
            return Optional.empty();
        }
        try {
            String ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            String unicode = IDN.toUnicode(ascii, IDN.USE_STD3_ASCII_RULES);
            List<String> labels = List.of(unicode.split("\\.", -1));
            String last = ascii.substring(ascii.lastIndexOf('.') + 1);
            boolean good = labels.size() > 1
                    && last.matches(TOP_LEVEL)
                    && labels.stream().allMatch(label -> !label.isEmpty() && isOfOneScript(label));
            return good ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** A label that mixes scripts, such as Latin with one Cyrillic letter, passes itself off as another. */
    private static boolean isOfOneScript(String label) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        label.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
        return scripts.size() <= 1 || TOGETHER.stream().anyMatch(together -> together.containsAll(scripts));
    }

    private static Optional<MailAddress> checked(String address) {
        try {
            new InternetAddress(address, true).validate();
            return address.length() <= MOST_CHARACTERS ? Optional.of(new MailAddress(address)) : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }
}
