package org.shelfwise.admin.stock;

import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.admin.platform.Query;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.stock.ConsistencyReport;
import org.shelfwise.core.stock.StockConsistency;
import org.shelfwise.core.stock.StockDrift;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists levels that disagree with their movements or holds, a page of levels at a time, and repairs those ticked. */
@Controller
@RequestMapping("/" + StockScreenAdvice.SECTION + "/check")
public class ConsistencyController {

    /** Levels looked at for one page. */
    static final int LEVELS = 5_000;

    private static final String PAGE = "shelfwise-stock/check";

    private final StockConsistency consistency;
    private final SkuDirectory directory;
    private final StockAccess access;

    public ConsistencyController(StockConsistency consistency, SkuDirectory directory, StockAccess access) {
        this.consistency = consistency;
        this.directory = directory;
        this.access = access;
    }

    @GetMapping
    String check(HttpServletRequest request, HttpServletResponse response, Model model) {
        Query query = Query.of(request);
        long start = start(query);
        return query.isRefused() ? refuse(query.refusals().get("after"), response, model) : show(start, model);
    }

    private String show(long start, Model model) {
        ConsistencyReport report = consistency.check(start, LEVELS);
        model.addAttribute("after", start);
        model.addAttribute("report", report);
        model.addAttribute("next", report.next().isPresent() ? report.next().getAsLong() : null);
        model.addAttribute(
                "cards",
                directory.cards(report.drifts().stream().map(StockDrift::skuId).toList()));
        return PAGE;
    }

    private static String refuse(Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", refusal);
        return PAGE;
    }

    @PostMapping
    String repair(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        Query query = Query.of(request);
        long start = start(query);
        if (query.isRefused()) {
            return refuse(query.refusals().get("after"), response, model);
        }
        DriftTicks ticks = DriftTicks.of(request.getParameterValues("drift"));
        if (ticks.tokens().isEmpty() || request.getParameter("confirm") == null) {
            refuse(Refusal.of("stock-admin.repair-unconfirmed"), response, model);
            return show(start, model);
        }
        redirect.addFlashAttribute("repaired", repair(ticks, start));
        redirect.addAttribute("after", start);
        return "redirect:/" + StockScreenAdvice.SECTION + "/check";
    }

    /** How many levels were repaired. */
    private int repair(DriftTicks ticks, long start) {
        Map<String, List<Long>> ticked =
                ticks.among(consistency.check(start, LEVELS).drifts());
        return ticked.entrySet().stream()
                .mapToInt(e -> consistency
                        .repair(e.getKey(), e.getValue(), access.actor())
                        .size())
                .sum();
    }

    private static long start(Query query) {
        return query.page("after", 0, Long.MAX_VALUE).orElse(0);
    }
}
