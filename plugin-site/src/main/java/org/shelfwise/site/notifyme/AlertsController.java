package org.shelfwise.site.notifyme;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.core.notifyme.AlertAnswer;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.AlertRequest;
import org.shelfwise.core.notifyme.Alerts;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.availability.picker.ProductInfo;
import org.shelfwise.site.platform.FormTokens;
import org.shelfwise.site.platform.PageJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Asking to be told: {@code GET /shelf/alerts/new?sku=…&kind=…} (or {@code ?product=…}) is the form, {@code POST
 * /shelf/alerts} takes it, and {@code GET /shelf/alerts/thanks} answers. A script that wants {@code application/json} gets
 * the answer as {@code {code, message, field}}. Nobody learns here whether the shop knows an address.
 */
@Controller
public class AlertsController {

    public static final String PATH = "/shelf/alerts";
    public static final String FORM_PATH = PATH + "/new";

    static final String THANKS_PATH = PATH + "/thanks";

    /** The flash attributes with what the thanks tell. */
    static final String TO_BE_CONFIRMED = "shelfAlertToBeConfirmed";

    static final String PRODUCT_PATH = "shelfAlertProductPath";

    private static final String ASKED = "notifyme.asked";
    private static final String TOO_MANY = "notifyme.too-many";
    private static final Refusal FORGED = Refusal.of("site.form-expired");
    private static final Refusal NO_KIND = Refusal.of("site.alert-kind");
    private static final Refusal FOREIGN = Refusal.of("notifyme.sku-unknown");
    private static final Refusal NOT_CHOSEN = Refusal.of("site.alert-choose");
    private static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);

    /** The words that the form shows beside the box. */
    private static final String MARKETING = "ask.marketing";

    private final Alerts alerts;
    private final AlertSubjects subjects;
    private final AlertForms forms;
    private final FormTokens tokens;
    private final AlertWords words;
    private final PageJson json;

    AlertsController(
            Alerts alerts,
            AlertSubjects subjects,
            AlertForms forms,
            FormTokens tokens,
            AlertWords words,
            PageJson json) {
        this.alerts = alerts;
        this.subjects = subjects;
        this.forms = forms;
        this.tokens = tokens;
        this.words = words;
        this.json = json;
    }

    @RequestMapping(value = FORM_PATH, method = RequestMethod.GET)
    public String form(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        AlertForm.Fields fields = new AlertForm.Fields(CurrentShopper.address(request), "1", false);
        return show(AlertEntry.of(request), fields, null, request, response, model, locale);
    }

    /** @return the name of a view, or JSON for a script */
    @RequestMapping(value = PATH, method = RequestMethod.POST)
    public Object ask(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        AlertEntry entry = AlertEntry.of(request);
        AlertAnswer answer = answer(entry, request, locale);
        if (wantsJson(request)) {
            return toScript(answer, locale);
        }
        if (answer instanceof AlertAnswer.Refused refused) {
            response.setStatus(status(refused).value());
            return show(entry, fields(entry), refused(refused, locale), request, response, model, locale);
        }
        redirect.addFlashAttribute(TO_BE_CONFIRMED, isToBeConfirmed(answer));
        path(subjects.find(request, entry)).ifPresent(path -> redirect.addFlashAttribute(PRODUCT_PATH, path));
        return "redirect:" + THANKS_PATH;
    }

    @RequestMapping(value = THANKS_PATH, method = RequestMethod.GET)
    public String thanks(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        PrivatePages.mark(response);
        Object toBeConfirmed = model.asMap().get(TO_BE_CONFIRMED);
        Object product = model.asMap().get(PRODUCT_PATH);
        model.addAttribute(
                "shelfSaid",
                new SaidPage(
                        ASKED,
                        words.say("thanks.title", locale),
                        thanks(!Boolean.FALSE.equals(toBeConfirmed), locale),
                        words.say(product == null ? "to-shop" : "to-product", locale),
                        product == null ? request.getContextPath() + "/" : product.toString()));
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
            return new AlertAnswer.Refused("sku", NOT_CHOSEN);
        }
        if (!subjects.isOfItsProduct(entry)) {
            return new AlertAnswer.Refused("sku", FOREIGN);
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

    private String show(
            AlertEntry entry,
            AlertForm.Fields fields,
            AlertForm.Refused refused,
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
        if (refused == null) {
            response.setStatus((no.product().isPresent() ? HttpStatus.CONFLICT : HttpStatus.NOT_FOUND).value());
        }
        model.addAttribute("shelfSaid", said(no, refused, request, locale));
        return "shelf/notifyme-said";
    }

    private SaidPage said(
            AlertSubject.Refused no, AlertForm.Refused refused, HttpServletRequest request, Locale locale) {
        return new SaidPage(
                refused == null ? no.refusal().code() : refused.code(),
                no.product().map(ProductInfo::name).orElseGet(() -> words.say("back-in-stock", locale)),
                refused == null ? words.refusal(no.refusal(), locale) : refused.text(),
                words.say(no.product().isPresent() ? "to-product" : "to-shop", locale),
                no.product().map(ProductInfo::path).orElse(request.getContextPath() + "/"));
    }

    private ResponseEntity<byte[]> toScript(AlertAnswer answer, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (answer instanceof AlertAnswer.Refused no) {
            body.put("code", no.refusal().code());
            body.put("message", words.refusal(no.refusal(), locale));
            body.put("field", no.field());
        } else {
            body.put("code", ASKED);
            body.put("message", thanks(isToBeConfirmed(answer), locale));
        }
        return ResponseEntity.status(answer instanceof AlertAnswer.Refused no ? status(no) : HttpStatus.OK)
                .header("Cache-Control", "no-store")
                .contentType(JSON)
                .body(json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpStatus status(AlertAnswer.Refused refused) {
        if (refused.refusal().equals(FORGED)) {
            return HttpStatus.FORBIDDEN;
        }
        return refused.refusal().code().equals(TOO_MANY)
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private AlertForm.Refused refused(AlertAnswer.Refused no, Locale locale) {
        return new AlertForm.Refused(no.refusal().code(), no.field(), words.refusal(no.refusal(), locale));
    }

    private static AlertForm.Fields fields(AlertEntry entry) {
        return new AlertForm.Fields(entry.address(), entry.units(), entry.marketing());
    }

    private String thanks(boolean toBeConfirmed, Locale locale) {
        return words.say(toBeConfirmed ? "thanks.confirm" : "thanks.done", locale);
    }

    private static boolean isToBeConfirmed(AlertAnswer answer) {
        return answer instanceof AlertAnswer.Asked asked && asked.toBeConfirmed();
    }

    private static Optional<String> path(AlertSubject subject) {
        return subject instanceof AlertSubject.Askable askable
                ? Optional.of(askable.assortment().product().path())
                : Optional.empty();
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("application/json");
    }
}
