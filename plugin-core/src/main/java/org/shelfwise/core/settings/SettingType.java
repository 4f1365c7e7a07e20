package org.shelfwise.core.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shelfwise.core.platform.Refusal;

/** What values a setting takes, and how they are written as text. Thread-safe. */
public interface SettingType<T> {

    /** @return empty when the text is not a valid value; never throws, whatever the text */
    Optional<T> parse(String text);

    /** The value as {@link #parse} takes it. */
    default String text(T value) {
        return value.toString();
    }

    /** All texts that it takes, where somebody can choose among them; otherwise empty. */
    default List<String> choices() {
        return List.of();
    }

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
        public String text(E value) {
            return token(value);
        }

        @Override
        public List<String> choices() {
            return constants.stream().map(OneOf::token).toList();
        }

        @Override
        public Refusal refusal(String key, String text) {
            return Refusal.of("settings.not-one-of", key, String.join(", ", choices()));
        }

        private static String token(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
