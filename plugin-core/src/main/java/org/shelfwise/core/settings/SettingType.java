package org.shelfwise.core.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shelfwise.core.platform.Refusal;

/** What values a setting takes, and how they are written as text. Thread-safe. */
public interface SettingType<T> {

    /** @return empty when the text is not a valid value; never throws, whatever the text */
    Optional<T> parse(String text);

    /** Why {@code text} is not a valid value of the setting {@code key}. */
    Refusal refusal(String key, String text);

    /** A whole number between {@code min} and {@code max}, both included. */
    static SettingType<Long> wholeNumber(long min, long max) {
        return new WholeNumber(min, max);
    }

    /** One of an enum's constants, written in lower case with hyphens, such as {@code pins-win}. */
    static <E extends Enum<E>> SettingType<E> oneOf(Class<E> type) {
        return new OneOf<>(List.of(type.getEnumConstants()));
    }

    record WholeNumber(long min, long max) implements SettingType<Long> {

        private static final int LONGEST = 19;

        @Override
        public Optional<Long> parse(String text) {
            String digits = text.strip();
            if (digits.length() > LONGEST || !digits.matches("-?[0-9]{1,18}")) {
                return Optional.empty();
            }
            return Optional.of(Long.valueOf(digits)).filter(n -> n >= min && n <= max);
        }

        @Override
        public Refusal refusal(String key, String text) {
            return Refusal.of("settings.not-a-whole-number", key, min, max);
        }
    }

    record OneOf<E extends Enum<E>>(List<E> constants) implements SettingType<E> {

        @Override
        public Optional<E> parse(String text) {
            return constants.stream().filter(c -> token(c).equals(text.strip())).findFirst();
        }

        @Override
        public Refusal refusal(String key, String text) {
            String tokens =
                    String.join(", ", constants.stream().map(OneOf::token).toList());
            return Refusal.of("settings.not-one-of", key, tokens);
        }

        private static String token(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
