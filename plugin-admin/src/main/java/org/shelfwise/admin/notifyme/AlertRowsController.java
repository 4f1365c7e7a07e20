package org.shelfwise.admin.notifyme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.admin.platform.NoSuchPage;
import org.shelfwise.admin.platform.Query;
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
    String subscriptions(HttpServletRequest request, HttpServletResponse response, Model model) {
        Query query = Query.of(request);
        RowFilter<SubscriptionState> filter = RowFilter.of(SubscriptionState.class, query);
        return query.isRefused()
                ? RowScreen.SUBSCRIPTIONS.refuse(query, response, model)
                : RowScreen.SUBSCRIPTIONS.show(query, lists.subscriptions(filter), model);
    }

    @GetMapping("/messages")
    String messages(HttpServletRequest request, HttpServletResponse response, Model model) {
        Query query = Query.of(request);
        RowFilter<MessageState> filter = RowFilter.of(MessageState.class, query);
        return query.isRefused()
                ? RowScreen.MESSAGES.refuse(query, response, model)
                : RowScreen.MESSAGES.show(query, lists.messages(filter), model);
    }

    @PostMapping("/subscriptions/{id}/cancel")
    String cancel(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect) throws NoSuchPage {
        tell(desk.cancel(number(id), access.actor()), "cancelled", redirect);
        return back(RowScreen.SUBSCRIPTIONS, Query.of(request), redirect);
    }

    @PostMapping("/messages/{id}/retry")
    String retry(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect) throws NoSuchPage {
        tell(desk.retry(number(id), access.actor()), "retried", redirect);
        return back(RowScreen.MESSAGES, Query.of(request), redirect);
    }

    @PostMapping("/messages/{id}/cancel")
    String cancelMessage(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect)
            throws NoSuchPage {
        tell(desk.cancelMessage(number(id), access.actor()), "called-off", redirect);
        return back(RowScreen.MESSAGES, Query.of(request), redirect);
    }

    /** All that failed of the SKU, or of every SKU when none is named. */
    @PostMapping("/messages/retry")
    String retryFailed(
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        Query query = Query.of(request);
        OptionalLong sku = query.id("sku");
        if (query.isRefused()) {
            return RowScreen.MESSAGES.refuse(query, response, model);
        }
        int queued = desk.retryFailed(sku.isPresent() ? sku.getAsLong() : null, access.actor());
        if (queued == 0) {
            tell(Optional.of(Refusal.of("notifyme-admin.nothing-to-retry")), "", redirect);
        } else {
            String said = queued < AlertDesk.MOST_RETRIED ? "retried-failed" : "retried-first";
            tell(Optional.empty(), said, redirect);
            redirect.addFlashAttribute("doneArguments", new ArrayList<>(List.of(queued)));
        }
        return back(RowScreen.MESSAGES, query, redirect);
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
    private static String back(RowScreen list, Query query, RedirectAttributes redirect) {
        OptionalLong sku = query.id("sku");
        if (query.text("from").equals("sku") && sku.isPresent()) {
            return "redirect:/" + AlertsScreenAdvice.SECTION + "/sku/" + sku.getAsLong();
        }
        for (String parameter : List.of("sku", "state", "before")) {
            redirect.addAttribute(parameter, query.text(parameter));
        }
        return "redirect:/" + AlertsScreenAdvice.SECTION + "/" + list.token();
    }

    private static long number(String id) throws NoSuchPage {
        return WholeNumber.parse(id).orElseThrow(NoSuchPage::new);
    }
}
