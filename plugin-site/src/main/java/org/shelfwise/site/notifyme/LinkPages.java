package org.shelfwise.site.notifyme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.shelfwise.core.notifyme.CloseReason;
import org.shelfwise.core.notifyme.LinkAnswer;
import org.shelfwise.core.notifyme.LinkPurpose;
import org.shelfwise.core.notifyme.LinkView;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.notifyme.broadleaf.AlertItems;
import org.shelfwise.site.platform.FormTokens;
import org.springframework.http.HttpStatus;

/** Puts what becomes of a link in a mail into words. Thread-safe. */
final class LinkPages {

    private final AlertItems items;
    private final FormTokens tokens;
    private final AlertWords words;

    LinkPages(AlertItems items, FormTokens tokens, AlertWords words) {
        this.items = items;
        this.tokens = tokens;
        this.words = words;
    }

    /** The link that was opened, and its reader. */
    record Opened(LinkPurpose purpose, String token, HttpServletRequest request, Locale locale) {

        /** In addresses and message keys, such as {@code confirm}. */
        private String path() {
            return purpose.name().toLowerCase(Locale.ROOT);
        }

        private String within(String page) {
            return request.getContextPath() + page;
        }
    }

    /** @param refused what was wrong with the last press; empty when nothing was */
    QuestionPage question(Opened link, LinkView view, String refused) {
        Optional<AlertItem> item = item(view);
        return new QuestionPage(
                words.say(link.path() + ".title", link.locale()),
                words.say(key(link, link.path(), view), link.locale(), name(item, link.locale())),
                here(link, view, item),
                words.say(link.path() + ".button", link.locale()),
                link.within(AlertsController.PATH + "/" + link.path()),
                link.token(),
                tokens.parameter(),
                tokens.token(),
                refused);
    }

    /** Whoever waits for what is there already need not. */
    private QuestionPage.Here here(Opened link, LinkView view, Optional<AlertItem> item) {
        return item.flatMap(AlertItem::page)
                .filter(page -> isHere(link, view))
                .map(page -> new QuestionPage.Here(
                        words.say("here." + view.kind().token(), link.locale()),
                        words.say("buy-now", link.locale()),
                        link.within(page)))
                .orElse(null);
    }

    private static boolean isHere(Opened link, LinkView view) {
        return view.alreadySo() && (link.purpose() == LinkPurpose.CONFIRM || link.purpose() == LinkPurpose.KEEP);
    }

    SaidPage done(Opened link, LinkView view) {
        String code = "notifyme." + link.path();
        String done = link.path() + ".done";
        return isHere(link, view)
                ? said(link, view, code, key(link, "here", view), key(link, link.path() + ".here", view), "buy-now")
                : said(link, view, code, done + ".title", key(link, done, view), "to-product");
    }

    /** Whoever withdraws consent to other mails need not be told which alert it was given beside. */
    private static String key(Opened link, String key, LinkView view) {
        return key + "."
                + (link.purpose() == LinkPurpose.WITHDRAW ? "text" : view.kind().token());
    }

    SaidPage ended(Opened link, LinkAnswer.Ended ended) {
        return said(link, ended.view(), "notifyme.ended", "ended", "ended." + why(ended.reason()), "to-product");
    }

    private static String why(CloseReason reason) {
        return switch (reason) {
            case TOLD -> "told";
            case CANCELLED, UNSUBSCRIBED, NEVER_CONFIRMED -> "by-you";
            case EXPIRED -> "expired";
            case DISCONTINUED -> "discontinued";
            case ADDRESS_FAILED, BY_ADMIN -> "by-us";
        };
    }

    /** A link that was good once tells so; one that never was is not there. */
    static HttpStatus status(Refusal refusal) {
        return refusal.code().equals("notifyme.token-unknown") ? HttpStatus.NOT_FOUND : HttpStatus.GONE;
    }

    SaidPage refused(Opened link, Refusal refusal) {
        return new SaidPage(
                refusal.code(),
                words.say("link-refused", link.locale()),
                words.refusal(refusal, link.locale()),
                words.say("to-shop", link.locale()),
                link.within("/"));
    }

    private SaidPage said(Opened link, LinkView view, String code, String title, String text, String toProduct) {
        Optional<AlertItem> item = item(view);
        Optional<String> page = item.flatMap(AlertItem::page);
        return new SaidPage(
                code,
                words.say(title, link.locale()),
                words.say(text, link.locale(), name(item, link.locale())),
                words.say(page.isPresent() ? toProduct : "to-shop", link.locale()),
                link.within(page.orElse("/")));
    }

    private String name(Optional<AlertItem> item, Locale locale) {
        return item.map(AlertItem::title).orElseGet(() -> words.say("item-gone", locale));
    }

    private Optional<AlertItem> item(LinkView view) {
        return Optional.ofNullable(items.of(List.of(view.skuId())).get(view.skuId()));
    }
}
