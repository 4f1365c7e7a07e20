package org.shelfwise.admin.stock;

import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.core.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Books units in, out or as counted. */
@Controller
@RequestMapping("/" + StockScreenAdvice.SECTION + "/book")
public class BookingController {

    private static final String LIST = "redirect:/" + StockScreenAdvice.SECTION;

    private final BookingDesk desk;
    private final StockList list;
    private final StockAccess access;

    public BookingController(BookingDesk desk, StockList list, StockAccess access) {
        this.desk = desk;
        this.list = list;
        this.access = access;
    }

    @GetMapping
    String open(HttpServletRequest request, Model model) {
        BookingRequest sent = new BookingRequest(request);
        return show(sent.opened(), sent.query(), sent.opened().refusals().byField(), model);
    }

    @PostMapping
    String book(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        BookingRequest sent = new BookingRequest(request);
        BookingForm form = sent.sent();
        BookingOutcome outcome = desk.book(form, access.actor());
        if (outcome instanceof BookingOutcome.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(form, sent.query(), refused.refusals().byField(), model);
        }
        redirect.addFlashAttribute("booked", outcome instanceof BookingOutcome.Done done ? done.skus() : 0);
        return back(form, sent.query(), redirect);
    }

    private String show(BookingForm form, StockQuery query, Map<String, Refusal> refusals, Model model) {
        model.addAttribute("desk", BookingView.of(form, list.rows(form.skuIds()), query, refusals));
        return "shelfwise-stock/book";
    }

    /** To what the booking changed: one SKU's page, or the list it was chosen from. */
    private static String back(BookingForm form, StockQuery query, RedirectAttributes redirect) {
        List<Long> skus = form.skuIds();
        if (skus.size() == 1) {
            return LIST + "/sku/" + skus.get(0);
        }
        redirect.addAttribute("q", query.text());
        redirect.addAttribute("show", query.filter().token());
        redirect.addAttribute("after", query.isFromTheStart() ? "" : Long.toString(query.after()));
        return LIST;
    }
}
