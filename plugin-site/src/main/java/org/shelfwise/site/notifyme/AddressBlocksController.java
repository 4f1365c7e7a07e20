package org.shelfwise.site.notifyme;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.core.notifyme.AddressBlocks;
import org.shelfwise.core.notifyme.BlockAnswer;
import org.shelfwise.core.notifyme.BlockAnswer.Blocked;
import org.shelfwise.core.notifyme.BlockAnswer.Refused;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.platform.FormTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The link with which the owner of an address that others typed keeps them from asking with it: {@code GET
 * /shelf/alerts/block?token=} tells how it stands and changes nothing, {@code POST} blocks, and {@code POST
 * /shelf/alerts/unblock} with the same token lifts the block.
 */
@Controller
public class AddressBlocksController {

    static final String PATH = AlertsController.PATH + "/block";
    static final String LIFT_PATH = AlertsController.PATH + "/unblock";

    private static final Refusal FORGED = Refusal.of("site.form-expired");

    private final AddressBlocks blocks;
    private final FormTokens tokens;
    private final AlertWords words;

    AddressBlocksController(AddressBlocks blocks, FormTokens tokens, AlertWords words) {
        this.blocks = blocks;
        this.tokens = tokens;
        this.words = words;
    }

    /** Who reads a page about which link. */
    private record Reader(
            String token, HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {

        private String within(String path) {
            return request.getContextPath() + path;
        }
    }

    @RequestMapping(value = PATH, method = RequestMethod.GET)
    public String open(
            @RequestParam(value = "token", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        return answer(new Reader(token, request, response, model, locale), blocks.open(token), "");
    }

    @RequestMapping(value = PATH, method = RequestMethod.POST)
    public String block(
            @RequestParam(value = "token", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Reader reader = new Reader(token, request, response, model, locale);
        return tokens.isForged(request) ? tooOld(reader) : answer(reader, blocks.block(token), "");
    }

    @RequestMapping(value = LIFT_PATH, method = RequestMethod.POST)
    public String lift(
            @RequestParam(value = "token", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Reader reader = new Reader(token, request, response, model, locale);
        if (tokens.isForged(request)) {
            return tooOld(reader);
        }
        BlockAnswer answer = blocks.lift(token);
        return answer instanceof BlockAnswer.Open ? lifted(reader) : answer(reader, answer, "");
    }

    /** Of a page that lay open for hours the button is there again. */
    private String tooOld(Reader reader) {
        return answer(reader, blocks.open(reader.token()), words.refusal(FORGED, reader.locale()));
    }

    /** @param wrong with the last press; empty when nothing was */
    private String answer(Reader reader, BlockAnswer answer, String wrong) {
        PrivatePages.mark(reader.response());
        if (answer instanceof Refused refused) {
            return refused(reader, refused.refusal());
        }
        if (answer instanceof BlockAnswer.Lifted) {
            return lifted(reader);
        }
        reader.response().setStatus((wrong.isEmpty() ? HttpStatus.OK : HttpStatus.FORBIDDEN).value());
        reader.model()
                .addAttribute(
                        "shelfQuestion",
                        answer instanceof Blocked blocked
                                ? question(reader, "blocked", until(blocked, reader.locale()), LIFT_PATH, wrong)
                                : question(reader, "block", "", PATH, wrong));
        return "shelf/notifyme-question";
    }

    private static String until(Blocked blocked, Locale locale) {
        return ShopperTime.day(blocked.until(), locale);
    }

    private QuestionPage question(Reader reader, String key, String argument, String action, String wrong) {
        return new QuestionPage(
                words.say(key + ".title", reader.locale()),
                words.say(key + ".text", reader.locale(), argument),
                null,
                words.say(key + ".button", reader.locale()),
                reader.within(action),
                reader.token(),
                tokens.parameter(),
                tokens.token(),
                wrong);
    }

    private String lifted(Reader reader) {
        PrivatePages.mark(reader.response());
        return said(
                reader,
                "notifyme.unblock",
                words.say("unblock.done.title", reader.locale()),
                words.say("unblock.done.text", reader.locale()));
    }

    private String refused(Reader reader, Refusal refusal) {
        reader.response().setStatus(LinkPages.status(refusal).value());
        return said(
                reader,
                refusal.code(),
                words.say("link-refused", reader.locale()),
                words.refusal(refusal, reader.locale()));
    }

    private String said(Reader reader, String code, String title, String text) {
        reader.model()
                .addAttribute(
                        "shelfSaid",
                        new SaidPage(code, title, text, words.say("to-shop", reader.locale()), reader.within("/")));
        return "shelf/notifyme-said";
    }
}
