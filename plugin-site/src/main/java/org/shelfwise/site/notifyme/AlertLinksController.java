package org.shelfwise.site.notifyme;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.shelfwise.core.notifyme.AlertLinks;
import org.shelfwise.core.notifyme.LinkAnswer;
import org.shelfwise.core.notifyme.LinkPurpose;
import org.shelfwise.core.notifyme.LinkView;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.notifyme.broadleaf.AlertItems;
import org.shelfwise.site.platform.FormTokens;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The links in mails: {@code /shelf/alerts/confirm}, {@code keep}, {@code unsubscribe} and {@code withdraw}, each with {@code ?token=}. A GET
 * shows a button and changes nothing, because programs that look for malware open every link of a mail; the POST does it.
 * Ending a subscription needs no more than its token: a mail program posts it by itself (RFC 8058).
 */
@Controller
public class AlertLinksController {

    /** The only one of our addresses that a filter against forged forms must let pass. */
    public static final String UNSUBSCRIBE_PATH = AlertsController.PATH + "/unsubscribe";

    private static final String LINK_PATH = AlertsController.PATH + "/{purpose:confirm|keep|unsubscribe|withdraw}";
    private static final Refusal FORGED = Refusal.of("site.form-expired");
    private static final String USED = "notifyme.token-used";
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final AlertLinks links;
    private final AlertItems items;
    private final FormTokens tokens;
    private final AlertWords words;

    AlertLinksController(AlertLinks links, AlertItems items, FormTokens tokens, AlertWords words) {
        this.links = links;
        this.items = items;
        this.tokens = tokens;
        this.words = words;
    }

    @RequestMapping(value = LINK_PATH, method = RequestMethod.GET)
    public String open(
            @PathVariable("purpose") String path,
            @RequestParam(value = "token", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        return question(path, token, "", request, response, model, locale);
    }

    @RequestMapping(value = LINK_PATH, method = RequestMethod.POST)
    public String press(
            @PathVariable("purpose") String path,
            @RequestParam(value = "token", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        LinkPurpose purpose = purpose(path);
        if (purpose != LinkPurpose.UNSUBSCRIBE && tokens.isForged(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return question(path, token, words.refusal(FORGED, locale), request, response, model, locale);
        }
        PrivatePages.mark(response);
        LinkAnswer answer = links.press(
                purpose, token, CurrentShopper.signedIn().map(Customer::getId).orElse(null));
        model.addAttribute(
                "shelfSaid",
                answer instanceof LinkAnswer.Valid valid
                        ? done(path, valid.view(), request, locale)
                        : refused((LinkAnswer.Refused) answer, request, response, locale));
        return "shelf/notifyme-said";
    }

    /** A mail program's own button: it has no session, and reads no page. What has ended already has ended. */
    @RequestMapping(value = UNSUBSCRIBE_PATH, method = RequestMethod.POST, params = "List-Unsubscribe=One-Click")
    public ResponseEntity<byte[]> oneClick(
            @RequestParam(value = "token", defaultValue = "") String token, Locale locale) {
        LinkAnswer answer = links.press(LinkPurpose.UNSUBSCRIBE, token);
        if (answer instanceof LinkAnswer.Refused refused && !isUsed(refused)) {
            return text(status(refused), words.refusal(refused.refusal(), locale));
        }
        return text(HttpStatus.OK, words.say("unsubscribe.done.title", locale));
    }

    private String question(
            String path,
            String token,
            String refusal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        PrivatePages.mark(response);
        LinkAnswer answer = links.open(purpose(path), token);
        if (answer instanceof LinkAnswer.Refused refused) {
            model.addAttribute("shelfSaid", refused(refused, request, response, locale));
            return "shelf/notifyme-said";
        }
        LinkView view = ((LinkAnswer.Valid) answer).view();
        model.addAttribute(
                "shelfQuestion",
                new QuestionPage(
                        words.say(path + ".title", locale),
                        words.say(key(path, view), locale, name(view, locale)),
                        words.say(path + ".button", locale),
                        request.getContextPath() + AlertsController.PATH + "/" + path,
                        token,
                        tokens.parameter(),
                        tokens.token(),
                        refusal));
        return "shelf/notifyme-question";
    }

    private SaidPage done(String path, LinkView view, HttpServletRequest request, Locale locale) {
        Optional<String> product = item(view).flatMap(AlertItem::page);
        return new SaidPage(
                "notifyme." + path,
                words.say(path + ".done.title", locale),
                words.say(key(path + ".done", view), locale, name(view, locale)),
                words.say(product.isPresent() ? "to-product" : "to-shop", locale),
                product.map(page -> request.getContextPath() + page).orElse(request.getContextPath() + "/"));
    }

    private SaidPage refused(
            LinkAnswer.Refused refused, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        response.setStatus(status(refused).value());
        return new SaidPage(
                refused.refusal().code(),
                words.say("link-refused", locale),
                words.refusal(refused.refusal(), locale),
                words.say("to-shop", locale),
                request.getContextPath() + "/");
    }

    /** A token that was good once tells so; one that never was is not there. */
    private static HttpStatus status(LinkAnswer.Refused refused) {
        return refused.refusal().code().equals("notifyme.token-unknown") ? HttpStatus.NOT_FOUND : HttpStatus.GONE;
    }

    private static boolean isUsed(LinkAnswer.Refused refused) {
        return refused.refusal().code().equals(USED);
    }

    /** Whoever withdraws consent to other mails need not be told which alert it was given beside. */
    private static String key(String said, LinkView view) {
        return said.startsWith("withdraw")
                ? said + ".text"
                : said + "." + view.kind().token();
    }

    private String name(LinkView view, Locale locale) {
        return item(view).map(AlertItem::title).orElseGet(() -> words.say("item-gone", locale));
    }

    private Optional<AlertItem> item(LinkView view) {
        return Optional.ofNullable(items.of(List.of(view.skuId())).get(view.skuId()));
    }

    private static LinkPurpose purpose(String path) {
        return LinkPurpose.valueOf(path.toUpperCase(Locale.ROOT));
    }

    private static ResponseEntity<byte[]> text(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .header("Cache-Control", "no-store")
                .contentType(TEXT)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
