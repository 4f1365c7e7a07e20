package org.shelfwise.site.notifyme;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.shelfwise.core.notifyme.AlertLinks;
import org.shelfwise.core.notifyme.LinkAnswer;
import org.shelfwise.core.notifyme.LinkPurpose;
import org.shelfwise.core.platform.Refusal;
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
 * The links in mails: {@code /shelf/alerts/confirm}, {@code keep}, {@code unsubscribe} and {@code withdraw}, each with {@code
 * ?token=}. A GET shows a button and changes nothing, because programs that look for malware open every link of a mail; the
 * POST does it. Both tell how it stands where there is nothing left to press. Ending a subscription needs no more than its
 * token: a mail program posts it by itself (RFC 8058).
 */
@Controller
public class AlertLinksController {

    /** Where a mail program posts by itself, without a session. */
    public static final String UNSUBSCRIBE_PATH = AlertsController.PATH + "/unsubscribe";

    static final Refusal FORGED = Refusal.of("site.form-expired");

    private static final String LINK_PATH = AlertsController.PATH + "/{purpose:confirm|keep|unsubscribe|withdraw}";
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final AlertLinks links;
    private final LinkPages pages;
    private final FormTokens tokens;
    private final AlertWords words;

    AlertLinksController(AlertLinks links, LinkPages pages, FormTokens tokens, AlertWords words) {
        this.links = links;
        this.pages = pages;
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
        LinkAnswer answer = links.open(purpose(path), token, customerId());
        return answer(new LinkPages.Opened(purpose(path), token, request, locale), answer, "", response, model);
    }

    /** With a form of another session, perhaps a page that lay open for hours, the button is there again. */
    @RequestMapping(value = LINK_PATH, method = RequestMethod.POST)
    public String press(
            @PathVariable("purpose") String path,
            @RequestParam(value = "token", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        LinkPurpose purpose = purpose(path);
        LinkPages.Opened link = new LinkPages.Opened(purpose, token, request, locale);
        if (purpose != LinkPurpose.UNSUBSCRIBE && tokens.isForged(request)) {
            LinkAnswer opened = links.open(purpose, token, customerId());
            return answer(link, opened, words.refusal(FORGED, locale), response, model);
        }
        return answer(link, links.press(purpose, token, customerId()), "", response, model);
    }

    /** A mail program's own button: it has no session, and reads no page. */
    @RequestMapping(value = UNSUBSCRIBE_PATH, method = RequestMethod.POST, params = "List-Unsubscribe=One-Click")
    public ResponseEntity<byte[]> oneClick(
            @RequestParam(value = "token", defaultValue = "") String token, Locale locale) {
        LinkAnswer answer = links.press(LinkPurpose.UNSUBSCRIBE, token);
        return answer instanceof LinkAnswer.Refused refused
                ? text(LinkPages.status(refused.refusal()), words.refusal(refused.refusal(), locale))
                : text(HttpStatus.OK, words.say("unsubscribe.done.title", locale));
    }

    private String answer(
            LinkPages.Opened link, LinkAnswer answer, String refused, HttpServletResponse response, Model model) {
        PrivatePages.mark(response);
        if (answer instanceof LinkAnswer.Ready ready) {
            response.setStatus((refused.isEmpty() ? HttpStatus.OK : HttpStatus.FORBIDDEN).value());
            model.addAttribute("shelfQuestion", pages.question(link, ready.view(), refused));
            return "shelf/notifyme-question";
        }
        if (answer instanceof LinkAnswer.Done done) {
            model.addAttribute("shelfSaid", pages.done(link, done.view()));
        } else if (answer instanceof LinkAnswer.Ended ended) {
            response.setStatus(HttpStatus.GONE.value());
            model.addAttribute("shelfSaid", pages.ended(link, ended));
        } else {
            LinkAnswer.Refused no = (LinkAnswer.Refused) answer;
            response.setStatus(LinkPages.status(no.refusal()).value());
            model.addAttribute("shelfSaid", pages.refused(link, no.refusal()));
        }
        return "shelf/notifyme-said";
    }

    private static LinkPurpose purpose(String path) {
        return LinkPurpose.valueOf(path.toUpperCase(Locale.ROOT));
    }

    private static Long customerId() {
        return CurrentShopper.signedIn().map(Customer::getId).orElse(null);
    }

    private static ResponseEntity<byte[]> text(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .header("Cache-Control", "no-store")
                .contentType(TEXT)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
