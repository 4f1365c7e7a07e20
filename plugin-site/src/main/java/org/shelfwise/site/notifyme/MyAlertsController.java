package org.shelfwise.site.notifyme;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.core.notifyme.Account;
import org.shelfwise.core.notifyme.Consent;
import org.shelfwise.core.notifyme.Consents;
import org.shelfwise.core.notifyme.MyAlerts;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.platform.FormTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * {@code GET /account/alerts}: what the shopper who is logged in asked to be told of; {@code POST /account/alerts/cancel}
 * ends one. Somebody else's alert is refused like one that never was.
 */
@Controller
public class MyAlertsController {

    public static final String PATH = "/account/alerts";
    public static final String CANCEL_PATH = PATH + "/cancel";

    /** The flash attribute with the key of the message that the list shows next. */
    public static final String NOTICE = "shelfAlertNotice";

    /** What the form calls an alert, and what it calls that which the account has only asked for. */
    static final String ALERT = "alert";

    static final String REQUEST = "request";

    private static final String CANCELLED = "shelfwise.site.notifyme.alerts.cancelled";
    private static final String WITHDRAWN = "shelfwise.site.notifyme.alerts.withdrawn";
    private static final Refusal FORGED = Refusal.of("site.form-expired");
    private static final Refusal UNKNOWN = Refusal.of("site.alert-unknown");

    private final MyAlerts alerts;
    private final Consents consents;
    private final AlertRows rows;
    private final AlertWords words;
    private final FormTokens tokens;

    MyAlertsController(MyAlerts alerts, Consents consents, AlertRows rows, AlertWords words, FormTokens tokens) {
        this.alerts = alerts;
        this.consents = consents;
        this.rows = rows;
        this.words = words;
        this.tokens = tokens;
    }

    /** @return null when nobody is logged in: the answer is 403 then, where the shop's own security let the request in */
    @RequestMapping(value = PATH, method = RequestMethod.GET)
    public String list(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale)
            throws IOException {
        Optional<Account> account = CurrentShopper.account();
        if (account.isEmpty()) {
            return forbidden(response);
        }
        PrivatePages.mark(response);
        model.addAttribute(
                "shelfAlerts",
                new AlertList(
                        rows.of(alerts.of(account.get()), request.getContextPath(), locale),
                        request.getContextPath() + "/",
                        request.getContextPath() + CANCEL_PATH,
                        tokens.parameter(),
                        tokens.token()));
        model.addAttribute(
                "shelfConsents",
                new ConsentList(
                        consents.of(account.get()).stream()
                                .map(consent -> row(consent, locale))
                                .toList(),
                        request.getContextPath() + ConsentsController.PATH,
                        tokens.parameter(),
                        tokens.token()));
        return "shelf/notifyme-alerts";
    }

    private ConsentList.Row row(Consent consent, Locale locale) {
        return new ConsentList.Row(
                words.say("alerts.consent", locale, ShopperTime.day(consent.givenAt(), locale), consent.address()),
                consent.wording(),
                consent.locale().toLanguageTag());
    }

    @RequestMapping(value = CANCEL_PATH, method = RequestMethod.POST)
    public String cancel(
            @RequestParam(value = ALERT, defaultValue = "") String alert,
            @RequestParam(value = REQUEST, defaultValue = "") String requested,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        Optional<Account> account = CurrentShopper.account();
        if (account.isEmpty()) {
            return forbidden(response);
        }
        redirect.addFlashAttribute(
                NOTICE, tokens.isForged(request) ? FORGED.messageKey() : cancel(account.get(), alert, requested));
        return "redirect:" + PATH;
    }

    /** @return the key of the message that says what became of it */
    private String cancel(Account account, String alert, String requested) {
        if (isId(alert) && alerts.cancel(account, Long.parseLong(alert))) {
            return CANCELLED;
        }
        return isId(requested) && alerts.withdraw(account.customerId(), Long.parseLong(requested))
                ? WITHDRAWN
                : UNKNOWN.messageKey();
    }

    private static boolean isId(String text) {
        return text.matches("[1-9][0-9]{0,17}");
    }

    private static String forbidden(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.FORBIDDEN.value());
        return null;
    }
}
