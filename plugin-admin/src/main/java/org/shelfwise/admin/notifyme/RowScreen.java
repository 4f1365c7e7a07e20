package org.shelfwise.admin.notifyme;

import java.util.Locale;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.admin.platform.Query;
import org.shelfwise.core.notifyme.MessageState;
import org.shelfwise.core.notifyme.SubscriptionState;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** The screens that list rows and narrow them by SKU and state. */
enum RowScreen {
    SUBSCRIPTIONS(SubscriptionState.values()),
    MESSAGES(MessageState.values());

    private final Enum<?>[] states;

    RowScreen(Enum<?>... states) {
        this.states = states;
    }

    /** In its address, in the tabs and in the keys of its words. */
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    String show(Query query, RowPage<?, ?> page, Model model) {
        model.addAttribute("page", page);
        return fill(query, model);
    }

    /** The screen without rows, and with what is wrong with the query. */
    String refuse(Query query, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return fill(query, model);
    }

    private String fill(Query query, Model model) {
        model.addAttribute("tab", token());
        model.addAttribute("query", query);
        model.addAttribute("states", states);
        return "shelfwise-alerts/rows";
    }
}
