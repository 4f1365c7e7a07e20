package org.shelfwise.core.platform;

import java.util.List;

/**
 * A coded no. Refusals are values: callers show them, they are not thrown across a feature's face.
 *
 * @param code the message key below {@code shelfwise.refusal.}, for example {@code stock.not-enough}; stable, and part
 *     of the public contract
 * @param arguments what the translated message interpolates, in the order it names them; never null
 */
public record Refusal(String code, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String code, Object... arguments) {
        return new Refusal(code, List.of(arguments));
    }

    /** The key under which the message bundles hold this refusal's text. */
    public String messageKey() {
        return "shelfwise.refusal." + code;
    }
}
