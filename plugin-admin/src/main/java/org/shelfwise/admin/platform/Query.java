package org.shelfwise.admin.platform;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.servlet.http.HttpServletRequest;
import org.shelfwise.core.platform.Refusal;

/**
 * What a list is asked for, which may be anything. What it says is read by its parts; whatever of it makes no sense is
 * refused, so that nobody takes a whole list for a part of it. Not thread-safe.
 */
public final class Query {

    private final UnaryOperator<String> parameters;
    private final Refusals refusals = new Refusals();

    /** @param parameters their values by their names; null for those that are missing */
    public Query(UnaryOperator<String> parameters) {
        this.parameters = parameters;
    }

    public static Query of(HttpServletRequest request) {
        return new Query(request::getParameter);
    }

    /** As it was typed; empty when it is missing. */
    public String text(String name) {
        String value = parameters.apply(name);
        return value == null ? "" : value;
    }

    /** The id of something; empty when nobody asks for one, or it is refused. */
    public OptionalLong id(String name) {
        return number(name, Long.MIN_VALUE, Long.MAX_VALUE, Refusal.of("admin.no-id"));
    }

    /** From where a list goes on; empty for its beginning, or when it is refused. */
    public OptionalLong page(String name, long least, long greatest) {
        return number(name, least, greatest, Refusal.of("admin.no-such-page"));
    }

    private OptionalLong number(String name, long least, long greatest, Refusal otherwise) {
        if (text(name).isBlank()) {
            return OptionalLong.empty();
        }
        OptionalLong number = WholeNumber.parse(text(name));
        if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > greatest) {
            refusals.add(name, otherwise);
            return OptionalLong.empty();
        }
        return number;
    }

    /** One of the constants by its token; empty when nobody chooses, or it is refused. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> among, Function<E, String> token) {
        String chosen = text(name);
        Optional<E> found = Arrays.stream(among.getEnumConstants())
                .filter(constant -> token.apply(constant).equals(chosen))
                .findFirst();
        if (found.isEmpty() && !chosen.isEmpty()) {
            refusals.add(name, Refusal.of("admin.no-such-choice"));
        }
        return found;
    }

    /** Whether something that was read was refused. */
    public boolean isRefused() {
        return !refusals.isEmpty();
    }

    /** What is wrong, by the parameter's name. */
    public Map<String, Refusal> refusals() {
        return refusals.byField();
    }
}
