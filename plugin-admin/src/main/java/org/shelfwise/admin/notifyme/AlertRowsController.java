package org.shelfwise.admin.notifyme;

import java.util.ArrayList;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.shelfwise.admin.platform.NoSuchPage;
import org.shelfwise.admin.platform.WholeNumber;
import org.shelfwise.core.notifyme.AlertDesk;
import org.shelfwise.core.notifyme.MessageState;
import org.shelfwise.core.notifyme.SubscriptionState;
import org.shelfwise.core.platform.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists of subscriptions and of messages, and what can be done to one of them. */
@Controller
@RequestMapping("/" + AlertsScreenAdvice.SECTION)
public class AlertRowsController {

    private final AlertLists lists;
    private final AlertDesk desk;
    private final AlertsAccess access;

    public AlertRowsController(AlertLists lists, AlertDesk desk, AlertsAccess access) {
        this.lists = lists;
        this.desk = desk;
        this.access = access;
    }

    @GetMapping("/subscriptions")
    String subscriptions(HttpServletRequest request, Model model) {
        model.addAttribute("tab", "subscriptions");
        model.addAttribute("states", SubscriptionState.values());
        model.addAttribute("page", lists.subscriptions(filter(SubscriptionState.class, request)));
        return "shelfwise-alerts/subscriptions";
    }

    @GetMapping("/messages")
    String messages(HttpServletRequest request, Model model) {
        model.addAttribute("tab", "messages");
        model.addAttribute("states", MessageState.values());
        model.addAttribute("page", lists.messages(filter(MessageState.class, request)));
        return "shelfwise-alerts/messages";
    }

    @PostMapping("/subscriptions/{id}/cancel")
    String cancel(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect) throws NoSuchPage {
        tell(desk.cancel(number(id), access.actor()), "cancelled", redirect);
        return back("subscriptions", filter(SubscriptionState.class, request), request, redirect);
    }

    @PostMapping("/messages/{id}/retry")
    String retry(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect) throws NoSuchPage {
        tell(desk.retry(number(id), access.actor()), "retried", redirect);
        return back("messages", filter(MessageState.class, request), request, redirect);
    }

    /** In texts and lists of them: sessions may be stored. */
    private static void tell(Optional<Refusal> refusal, String done, RedirectAttributes redirect) {
        if (refusal.isEmpty()) {
            redirect.addFlashAttribute("done", "shelfwise.admin.notifyme." + done);
        } else {
            redirect.addFlashAttribute("refused", refusal.get().messageKey());
            redirect.addFlashAttribute(
                    "refusedArguments", new ArrayList<>(refusal.get().arguments()));
        }
    }

    /** To where the button was: the page of its SKU, or the list as it was. */
    private static String back(
            String list, RowFilter<?> filter, HttpServletRequest request, RedirectAttributes redirect) {
        if ("sku".equals(request.getParameter("from")) && filter.sku() != null) {
            return "redirect:/" + AlertsScreenAdvice.SECTION + "/sku/" + filter.sku();
        }
        redirect.addAttribute("sku", filter.skuText());
        redirect.addAttribute("state", filter.stateText());
        redirect.addAttribute("before", filter.isFromTheNewest() ? "" : Long.toString(filter.before()));
        return "redirect:/" + AlertsScreenAdvice.SECTION + "/" + list;
    }

    private static long number(String id) throws NoSuchPage {
        return WholeNumber.parse(id).orElseThrow(NoSuchPage::new);
    }

    private static <S extends Enum<S>> RowFilter<S> filter(Class<S> states, HttpServletRequest request) {
        return RowFilter.of(states, text(request, "sku"), text(request, "state"), text(request, "before"));
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
