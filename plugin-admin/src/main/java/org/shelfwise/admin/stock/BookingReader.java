package org.shelfwise.admin.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.shelfwise.admin.platform.Refusals;
import org.shelfwise.admin.platform.WholeNumber;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockLine;

/** Reads one form, which may hold anything, and notes what is wrong with it. */
final class BookingReader {

    private final BookingForm form;
    private final Refusals refusals;

    BookingReader(BookingForm form) {
        this.form = form;
        this.refusals = form.refusals();
    }

    /** What the form says; make sense of it only when {@link #refusals()} is empty. */
    BookingOrder read() {
        checkSlip();
        BookingKind kind = kind();
        String reason = reason();
        return new BookingOrder(form.slip(), kind, reason, lines(kind));
    }

    Refusals refusals() {
        return refusals;
    }

    private void checkSlip() {
        if (!form.slip().matches("[0-9a-f-]{36}")) {
            refusals.add(Refusals.FORM, Refusal.of("stock-admin.form-expired"));
        }
    }

    private BookingKind kind() {
        return BookingKind.of(form.kind()).orElseGet(() -> {
            refusals.add("kind", Refusal.of("stock-admin.kind-missing"));
            return BookingKind.IN;
        });
    }

    private String reason() {
        if (form.reason().isBlank()) {
            refusals.add("reason", Refusal.of("stock-admin.reason-missing"));
        }
        if (form.reason().length() > MovementNote.MAX_REASON) {
            refusals.add("reason", Refusal.of("stock-admin.reason-too-long", MovementNote.MAX_REASON));
        }
        return form.reason().strip();
    }

    private List<BookingOrder.Line> lines(BookingKind kind) {
        List<BookingOrder.Line> lines = new ArrayList<>();
        if (form.refusals().isEmpty()) {
            form.lines().forEach(line -> addLine(line, kind, lines));
        }
        return lines;
    }

    private void addLine(BookingForm.Line line, BookingKind kind, List<BookingOrder.Line> lines) {
        OptionalLong sku = WholeNumber.parse(line.sku());
        OptionalLong quantity = line.quantity().isBlank()
                ? quantity("quantity", form.quantity(), kind)
                : quantity(BookingForm.quantityField(line.sku()), line.quantity(), kind);
        if (sku.isEmpty()) {
            refusals.add(Refusals.FORM, Refusal.of("stock.unknown-sku"));
        } else if (quantity.isPresent()) {
            lines.add(new BookingOrder.Line(sku.getAsLong(), quantity.getAsLong(), WholeNumber.parse(line.seen())));
        }
    }

    private OptionalLong quantity(String field, String text, BookingKind kind) {
        OptionalLong quantity = WholeNumber.parse(text);
        if (text.isBlank()) {
            refusals.add(field, Refusal.of("stock-admin.quantity-missing"));
        } else if (quantity.isEmpty()) {
            refusals.add(field, Refusal.of("stock-admin.quantity-no-number"));
        } else if (quantity.getAsLong() < kind.minimum() || quantity.getAsLong() > StockLine.MAX_QUANTITY) {
            refusals.add(field, Refusal.of("stock-admin.quantity-range", kind.minimum(), StockLine.MAX_QUANTITY));
            return OptionalLong.empty();
        }
        return quantity;
    }
}
