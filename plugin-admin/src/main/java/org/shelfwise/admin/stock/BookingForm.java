package org.shelfwise.admin.stock;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.shelfwise.admin.platform.Refusals;
import org.shelfwise.admin.platform.WholeNumber;
import org.shelfwise.core.platform.Refusal;

/**
 * A booking as somebody typed it, so that a refusal loses nothing of it. Texts are never null.
 *
 * @param slip drawn when the form was opened: the same slip books once, however often it is sent
 * @param kind a token of {@link BookingKind}, or anything
 * @param quantity for the lines that have none of their own
 */
public record BookingForm(String slip, String kind, String quantity, String reason, List<Line> lines) {

    /** More SKUs than this are a feed's business, not a form's. */
    public static final int MAX_LINES = 200;

    /**
     * One SKU.
     *
     * @param quantity empty to take the form's
     * @param seen on hand when the form was opened; empty when the SKU was not tracked
     */
    public record Line(String sku, String quantity, String seen) {}

    public BookingForm {
        lines = List.copyOf(lines);
    }

    static BookingForm fresh(List<Line> lines) {
        return new BookingForm(UUID.randomUUID().toString(), BookingKind.IN.token(), "", "", lines);
    }

    /** The name of the input that holds the quantity of a line of its own. */
    static String quantityField(String sku) {
        return "quantity-" + sku;
    }

    private boolean isTooLong() {
        return lines.size() > MAX_LINES;
    }

    /** What is wrong with the choice of SKUs, whatever was typed for them. */
    Refusals refusals() {
        Refusals refusals = new Refusals();
        if (lines.isEmpty()) {
            refusals.add(Refusals.FORM, Refusal.of("stock-admin.no-sku"));
        }
        if (isTooLong()) {
            refusals.add(Refusals.FORM, Refusal.of("stock-admin.too-many-skus", MAX_LINES));
        }
        return refusals;
    }

    /** The ids that are ids; none when there are too many. */
    List<Long> skuIds() {
        return isTooLong()
                ? List.of()
                : lines.stream()
                        .map(l -> WholeNumber.parse(l.sku()))
                        .filter(OptionalLong::isPresent)
                        .map(OptionalLong::getAsLong)
                        .distinct()
                        .toList();
    }
}
