package org.shelfwise.admin.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shelfwise.core.platform.Refusal;

/**
 * A booking form with all that is shown around it.
 *
 * @param query the list to return to
 * @param refusals why it came back, by field
 */
public record BookingView(BookingForm form, List<Line> lines, StockQuery query, Map<String, Refusal> refusals) {

    private static final Set<String> INPUTS = Set.of("kind", "quantity", "reason");

    /** A SKU as it stands now, and what was typed for it. */
    public record Line(StockRow row, BookingForm.Line typed) {

        public String field() {
            return BookingForm.quantityField(typed.sku());
        }
    }

    static BookingView fresh(List<StockRow> rows, StockQuery query) {
        return of(BookingForm.fresh(List.of()), rows, query, Map.of());
    }

    /** The form again with what was typed, over the levels of now. */
    static BookingView of(BookingForm form, List<StockRow> rows, StockQuery query, Map<String, Refusal> refusals) {
        Map<String, String> typed = new HashMap<>();
        form.lines().forEach(l -> typed.putIfAbsent(l.sku(), l.quantity()));
        List<Line> lines = new ArrayList<>();
        for (StockRow row : rows) {
            String sku = Long.toString(row.sku().id());
            lines.add(new Line(row, new BookingForm.Line(sku, typed.getOrDefault(sku, ""), seen(row))));
        }
        return new BookingView(form, lines, query, refusals);
    }

    private static String seen(StockRow row) {
        return row.isTracked() ? Long.toString(row.level().onHand()) : "";
    }

    public BookingKind[] kinds() {
        return BookingKind.values();
    }

    public Refusal refusal(String field) {
        return refusals.get(field);
    }

    /** Refusals that no input on the page can stand beside, such as one about a SKU that does not exist. */
    public List<Refusal> general() {
        Set<String> inputs = lines.stream().map(Line::field).collect(Collectors.toSet());
        inputs.addAll(INPUTS);
        return refusals.entrySet().stream()
                .filter(e -> lines.isEmpty() || !inputs.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }
}
