package org.shelfwise.site.notifyme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.core.notifyme.HeldAnswer;
import org.shelfwise.core.notifyme.HeldAnswer.HeldUnit;
import org.shelfwise.core.notifyme.HeldAnswer.NotHeld;
import org.shelfwise.core.notifyme.HeldUnits;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.cart.CartController;
import org.shelfwise.site.notifyme.broadleaf.AlertItems;
import org.shelfwise.site.notifyme.broadleaf.ShopperCarts;
import org.shelfwise.site.platform.FormTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * {@code /shelf/alerts/buy?token=}: the link that buys the unit held for a mail's reader. A GET shows a button and changes
 * nothing; the POST gives the unit to the session's cart, puts it in, and redirects there.
 */
@Controller
public class HeldUnitsController {

    public static final String PATH = AlertsController.PATH + "/buy";

    private static final String BOUGHT = "shelfwise.site.notifyme.buy.done";
    private static final Refusal NOT_ADDED = Refusal.of("site.held-not-added");

    private final HeldUnits units;
    private final ShopperCarts carts;
    private final AlertItems items;
    private final FormTokens tokens;
    private final AlertWords words;
    private final String cartPath;

    HeldUnitsController(
            HeldUnits units,
            ShopperCarts carts,
            AlertItems items,
            FormTokens tokens,
            AlertWords words,
            String cartPath) {
        this.units = units;
        this.carts = carts;
        this.items = items;
        this.tokens = tokens;
        this.words = words;
        this.cartPath = cartPath;
    }

    @RequestMapping(value = PATH, method = RequestMethod.GET)
    public String open(
            @RequestParam(value = "token", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        PrivatePages.mark(response);
        HeldAnswer answer = units.open(token, carts.id());
        return answer instanceof HeldUnit unit
                ? question(unit, token, "", request, model, locale)
                : refused((NotHeld) answer, request, response, model, locale);
    }

    @RequestMapping(value = PATH, method = RequestMethod.POST)
    public String press(
            @RequestParam(value = "token", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        PrivatePages.mark(response);
        HeldAnswer answer = units.open(token, carts.id());
        if (answer instanceof HeldUnit unit && tokens.isForged(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return question(unit, token, words.refusal(AlertLinksController.FORGED, locale), request, model, locale);
        }
        // only now: a link that is good for nothing makes no cart
        if (answer instanceof HeldUnit) {
            answer = units.claim(token, carts.idOfOwn());
        }
        if (answer instanceof HeldUnit unit && !carts.holdsOne(unit.skuId())) {
            answer = new NotHeld(NOT_ADDED, unit.skuId());
        }
        if (answer instanceof NotHeld no) {
            return refused(no, request, response, model, locale);
        }
        redirect.addFlashAttribute(CartController.NOTICE, BOUGHT);
        return "redirect:" + cartPath;
    }

    private String question(
            HeldUnit unit, String token, String refusal, HttpServletRequest request, Model model, Locale locale) {
        String name = item(unit.skuId()).map(AlertItem::title).orElseGet(() -> words.say("item-gone", locale));
        model.addAttribute(
                "shelfQuestion",
                new QuestionPage(
                        words.say("buy.title", locale),
                        words.say("buy.text", locale, name, ShopperTime.minute(unit.until(), locale)),
                        null,
                        words.say("buy.button", locale),
                        request.getContextPath() + PATH,
                        token,
                        tokens.parameter(),
                        tokens.token(),
                        refusal));
        return "shelf/notifyme-question";
    }

    private String refused(
            NotHeld no, HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(status(no).value());
        Optional<String> product =
                Optional.ofNullable(no.skuId()).flatMap(this::item).flatMap(AlertItem::page);
        model.addAttribute(
                "shelfSaid",
                new SaidPage(
                        no.refusal().code(),
                        words.say(no.skuId() == null ? "link-refused" : "buy.refused", locale),
                        words.refusal(no.refusal(), locale),
                        words.say(product.isPresent() ? "to-product" : "to-shop", locale),
                        request.getContextPath() + product.orElse("/")));
        return "shelf/notifyme-said";
    }

    private static HttpStatus status(NotHeld no) {
        if (no.refusal().equals(NOT_ADDED)) {
            return HttpStatus.CONFLICT;
        }
        return no.skuId() == null ? HttpStatus.NOT_FOUND : HttpStatus.GONE;
    }

    private Optional<AlertItem> item(long skuId) {
        return Optional.ofNullable(items.of(List.of(skuId)).get(skuId));
    }
}
