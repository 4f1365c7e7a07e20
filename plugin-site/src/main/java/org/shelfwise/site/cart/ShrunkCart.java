package org.shelfwise.site.cart;

import java.util.List;
import java.util.Optional;

/**
 * What a template says about a cart of which less is left; the variable {@code shelfCart}.
 *
 * @param lines those of which less is left; empty when all can be had
 * @param action where the forms go
 * @param tokenName of the platform's token against forged requests
 */
public record ShrunkCart(List<Line> lines, String action, String tokenName, String token) {

    /**
     * @param text such as "Only 1 left; you wanted 3"
     * @param take the words of the button
     */
    public record Line(long id, String name, long wanted, long left, String status, String text, String take) {}

    public ShrunkCart {
        lines = List.copyOf(lines);
    }

    public Optional<Line> line(long id) {
        return lines.stream().filter(line -> line.id() == id).findFirst();
    }
}
