package org.shelfwise.admin.notifyme;

import java.util.OptionalLong;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.admin.platform.NoSuchPage;
import org.shelfwise.admin.platform.Query;
import org.shelfwise.admin.platform.WholeNumber;
import org.shelfwise.core.notifyme.AlertDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people wait for, who waits for one SKU, and whether mails go out at all. */
@Controller
@RequestMapping("/" + AlertsScreenAdvice.SECTION)
public class AlertsController {

    private final AlertLists lists;
    private final AlertDesk desk;
    private final AlertsAccess access;

    public AlertsController(AlertLists lists, AlertDesk desk, AlertsAccess access) {
        this.lists = lists;
        this.desk = desk;
        this.access = access;
    }

    @GetMapping
    String demand(HttpServletRequest request, HttpServletResponse response, Model model) {
        Query query = Query.of(request);
        long offset = query.page("offset", 0, AlertLists.DEEPEST).orElse(0);
        model.addAttribute("tab", "demand");
        model.addAttribute("paused", desk.isPaused());
        model.addAttribute("query", query);
        if (query.isRefused()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        } else {
            model.addAttribute("page", lists.demand((int) offset));
        }
        return "shelfwise-alerts/demand";
    }

    @PostMapping("/pause")
    String pause(RedirectAttributes redirect) {
        desk.pause(access.actor());
        return told("paused", redirect);
    }

    @PostMapping("/resume")
    String resume(RedirectAttributes redirect) {
        desk.resume(access.actor());
        return told("resumed", redirect);
    }

    private static String told(String what, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "shelfwise.admin.notifyme." + what);
        return "redirect:/" + AlertsScreenAdvice.SECTION;
    }

    @GetMapping("/sku/{id}")
    String sku(
            @PathVariable String id,
            @RequestParam(name = "units", defaultValue = "") String units,
            HttpServletResponse response,
            Model model)
            throws NoSuchPage {
        OptionalLong skuId = WholeNumber.parse(id);
        SkuAlerts alerts = lists.of(skuId.orElseThrow(NoSuchPage::new)).orElseThrow(NoSuchPage::new);
        BookingRehearsal rehearsal = BookingRehearsal.of(skuId.getAsLong(), units, desk);
        if (rehearsal.refusal() != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        model.addAttribute("alerts", alerts);
        model.addAttribute("rehearsal", rehearsal);
        return "shelfwise-alerts/sku";
    }

    /** Or the platform, whose patterns begin with a variable, would take what follows for an entity of its own. */
    @RequestMapping({"/{a}", "/{a}/{b}", "/{a}/{b}/{c}", "/{a}/{b}/{c}/{d}", "/**"})
    String nothingElse() throws NoSuchPage {
        throw new NoSuchPage();
    }
}
