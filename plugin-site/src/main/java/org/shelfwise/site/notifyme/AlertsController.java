package org.shelfwise.site.notifyme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.core.notifyme.AlertAnswer;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.AlertRequest;
import org.shelfwise.core.notifyme.Alerts;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.availability.picker.ProductInfo;
import org.shelfwise.site.notifyme.broadleaf.AlertItems;
import org.shelfwise.site.platform.FormTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Asking to be told: {@code GET /shelf/alerts/new?sku=…&kind=…} (or {@code ?product=…}) is the form, {@code POST
 * /shelf/alerts} takes it, and {@code GET /shelf/alerts/thanks} answers whoever has asked in this session. A script that
 * wants {@code application/json} gets {@code {code, title, message}}, or {@code {code, message, field, wrong}} with all that
 * is wrong. Nobody learns here whether the shop knows an address.
 */
@Controller
public class AlertsController {

    public static final String PATH = "/shelf/alerts";
    public static final String FORM_PATH = PATH + "/new";

    static final String THANKS_PATH = PATH + "/thanks";

    private static final String ASKED = "notifyme.asked";
    private static final String TOO_MANY = "notifyme.too-many";
    private static final Refusal FORGED = Refusal.of("site.form-expired");
    private static final Refusal NO_KIND = Refusal.of("site.alert-kind");
    private static final Refusal FOREIGN = Refusal.of("notifyme.sku-unknown");
    private static final Refusal NOT_CHOSEN = Refusal.of("site.alert-choose");

    /** The words that the form shows beside the box. */
    private static final String MARKETING = "ask.marketing";

    private final Alerts alerts;
    private final AlertSubjects subjects;
    private final AlertForms forms;
    private final AlertItems items;
    private final FormTokens tokens;
    private final AlertWords words;
    private final ScriptReply scripts;

    AlertsController(
            Alerts alerts,
            AlertSubjects subjects,
            AlertForms forms,
            AlertItems items,
            FormTokens tokens,
            AlertWords words,
            ScriptReply scripts) {
        this.alerts = alerts;
        this.subjects = subjects;
        this.forms = forms;
        this.items = items;
        this.tokens = tokens;
        this.words = words;
        this.scripts = scripts;
    }

    @RequestMapping(value = FORM_PATH, method = RequestMethod.GET)
    public String form(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        AlertForm.Fields fields = new AlertForm.Fields(CurrentShopper.address(request), "1", false);
        return show(AlertEntry.of(request), fields, List.of(), request, response, model, locale);
    }

    /**
     * @param redirect empty, so that nothing of the model gets into an address
     * @return the name of a view, or JSON for a script
     */
    @RequestMapping(value = PATH, method = RequestMethod.POST)
    public Object ask(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        AlertEntry entry = AlertEntry.of(request);
        AlertAnswer answer = answer(entry, request, locale);
        sayWhenToComeAgain(answer, response);
        if (wantsJson(request)) {
            return toScript(answer, entry, locale);
        }
        if (answer instanceof AlertAnswer.Refused no) {
            response.setStatus(status(no).value());
            return show(entry, fields(entry), refused(no, locale), request, response, model, locale);
        }
        new LastAsked(entry.skuId(), isToBeConfirmed(answer)).keepIn(request);
        return "redirect:" + THANKS_PATH;
    }

    /**
     * Whoever has asked nothing is not thanked.
     *
     * @param redirect empty, so that nothing of the model gets into an address
     */
    @RequestMapping(value = THANKS_PATH, method = RequestMethod.GET)
    public String thanks(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        PrivatePages.mark(response);
        Optional<LastAsked> asked = LastAsked.in(request);
        if (asked.isEmpty()) {
            return "redirect:/";
        }
        Optional<AlertItem> item = item(asked.get().skuId());
        Optional<String> page = item.flatMap(AlertItem::page);
        model.addAttribute(
                "shelfSaid",
                new SaidPage(
                        ASKED,
                        thanksTitle(item, locale),
                        thanks(asked.get().toBeConfirmed(), locale),
                        words.say(page.isPresent() ? "to-product" : "to-shop", locale),
                        request.getContextPath() + page.orElse("/")));
        return "shelf/notifyme-said";
    }

    private AlertAnswer answer(AlertEntry entry, HttpServletRequest request, Locale locale) {
        if (tokens.isForged(request)) {
            return new AlertAnswer.Refused("", FORGED);
        }
        if (entry.isTrapped()) {
            return new AlertAnswer.Asked(true);
        }
        Optional<AlertKind> kind = AlertKind.of(entry.kind());
        if (kind.isEmpty()) {
            return new AlertAnswer.Refused("", NO_KIND);
        }
        if (entry.sku().isEmpty()) {
            return refused(NOT_CHOSEN, entry);
        }
        if (!subjects.isOfItsProduct(entry)) {
            return refused(FOREIGN, entry);
        }
        AlertAnswer answer = alerts.ask(new AlertRequest(
                entry.address(),
                entry.skuId(),
                kind.get(),
                entry.unitsWanted(),
                locale,
                CurrentShopper.asker(request),
                entry.marketing() ? words.say(MARKETING, locale) : null));
        if (answer instanceof AlertAnswer.Asked) {
            CurrentShopper.remember(request, entry.address());
        }
        return answer;
    }

    /** Beside a SKU that is none, all that is wrong with the rest. */
    private AlertAnswer.Refused refused(Refusal sku, AlertEntry entry) {
        List<AlertAnswer.Wrong> wrong = new ArrayList<>(List.of(new AlertAnswer.Wrong("sku", sku)));
        wrong.addAll(alerts.check(entry.address(), entry.unitsWanted()));
        return new AlertAnswer.Refused(wrong);
    }

    private String show(
            AlertEntry entry,
            AlertForm.Fields fields,
            List<AlertForm.Refused> refused,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        PrivatePages.mark(response);
        AlertSubject subject = subjects.find(request, entry);
        if (subject instanceof AlertSubject.Askable askable) {
            model.addAttribute("shelfAsk", forms.of(request, askable, fields, refused, locale));
            return "shelf/notifyme-ask";
        }
        AlertSubject.Refused no = (AlertSubject.Refused) subject;
        if (refused.isEmpty()) {
            response.setStatus((no.product().isPresent() ? HttpStatus.CONFLICT : HttpStatus.NOT_FOUND).value());
        }
        model.addAttribute("shelfSaid", said(no, refused, request, locale));
        return "shelf/notifyme-said";
    }

    private SaidPage said(
            AlertSubject.Refused no, List<AlertForm.Refused> refused, HttpServletRequest request, Locale locale) {
        Optional<AlertForm.Refused> first = refused.stream().findFirst();
        return new SaidPage(
                first.map(AlertForm.Refused::code).orElseGet(no.refusal()::code),
                no.product().map(ProductInfo::name).orElseGet(() -> words.say("back-in-stock", locale)),
                first.map(AlertForm.Refused::text).orElseGet(() -> words.refusal(no.refusal(), locale)),
                words.say(no.product().isPresent() ? "to-product" : "to-shop", locale),
                no.product().map(ProductInfo::path).orElse(request.getContextPath() + "/"));
    }

    private ResponseEntity<byte[]> toScript(AlertAnswer answer, AlertEntry entry, Locale locale) {
        return answer instanceof AlertAnswer.Refused no
                ? scripts.refused(status(no), refused(no, locale))
                : scripts.asked(
                        ASKED, thanksTitle(item(entry.skuId()), locale), thanks(isToBeConfirmed(answer), locale));
    }

    /** In whole seconds (RFC 9110, 10.2.3), and never too early. */
    private static void sayWhenToComeAgain(AlertAnswer answer, HttpServletResponse response) {
        if (answer instanceof AlertAnswer.Refused no && no.retryAfter().isPresent()) {
            long seconds = no.retryAfter().get().plusMillis(999).toSeconds();
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
    }

    private static HttpStatus status(AlertAnswer.Refused no) {
        if (no.wrong().stream().anyMatch(one -> one.refusal().equals(FORGED))) {
            return HttpStatus.FORBIDDEN;
        }
        return no.wrong().stream().anyMatch(one -> one.refusal().code().equals(TOO_MANY))
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private List<AlertForm.Refused> refused(AlertAnswer.Refused no, Locale locale) {
        return no.wrong().stream()
                .map(one ->
                        new AlertForm.Refused(one.refusal().code(), one.field(), words.refusal(one.refusal(), locale)))
                .collect(Collectors.toList());
    }

    private static AlertForm.Fields fields(AlertEntry entry) {
        return new AlertForm.Fields(entry.address(), entry.units(), entry.marketing());
    }

    private String thanksTitle(Optional<AlertItem> item, Locale locale) {
        return item.map(known -> words.say("thanks.title", locale, known.title()))
                .orElseGet(() -> words.say("thanks.title-only", locale));
    }

    private String thanks(boolean toBeConfirmed, Locale locale) {
        return words.say(toBeConfirmed ? "thanks.confirm" : "thanks.done", locale);
    }

    private static boolean isToBeConfirmed(AlertAnswer answer) {
        return answer instanceof AlertAnswer.Asked asked && asked.toBeConfirmed();
    }

    /** Empty for 0, which no SKU has. */
    private Optional<AlertItem> item(long skuId) {
        return Optional.ofNullable(items.of(List.of(skuId)).get(skuId));
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("application/json");
    }
}
