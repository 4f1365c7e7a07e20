package org.shelfwise.admin.stock;

import java.util.Arrays;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import org.shelfwise.admin.platform.PlainText;
import org.shelfwise.admin.platform.Query;

/** A booking form on the wire. The names of the parameters are those of the inputs in {@code partials/booking.html}. */
record BookingRequest(HttpServletRequest request) {

    /** The form as it was sent. */
    BookingForm sent() {
        return new BookingForm(text("slip"), text("kind"), text("quantity"), PlainText.of(text("reason")), lines());
    }

    /** A new form for the SKUs that are named. */
    BookingForm opened() {
        return BookingForm.fresh(lines());
    }

    private List<BookingForm.Line> lines() {
        String[] skus = request.getParameterValues("sku");
        return skus == null
                ? List.of()
                : Arrays.stream(skus).distinct().map(this::line).toList();
    }

    private BookingForm.Line line(String sku) {
        return new BookingForm.Line(sku, text(BookingForm.quantityField(sku)), text("seen-" + sku));
    }

    /** The list that the form was opened from, or all of it when the address is broken: it is for going back only. */
    StockQuery query() {
        return StockQuery.of(Query.of(request));
    }

    private String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
