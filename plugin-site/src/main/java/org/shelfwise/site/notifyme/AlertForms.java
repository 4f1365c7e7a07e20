package org.shelfwise.site.notifyme;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.site.availability.StockWords;
import org.shelfwise.site.availability.picker.Assortment;
import org.shelfwise.site.platform.FormTokens;
import org.shelfwise.site.platform.PageCurrency;

/** Makes the form. Thread-safe. */
final class AlertForms {

    private final StockWords stockWords;
    private final AlertWords words;
    private final FormTokens tokens;

    AlertForms(StockWords stockWords, AlertWords words, FormTokens tokens) {
        this.stockWords = stockWords;
        this.words = words;
        this.tokens = tokens;
    }

    /** @param refused empty while nothing is */
    AlertForm of(
            HttpServletRequest request,
            AlertSubject.Askable subject,
            AlertForm.Fields fields,
            List<AlertForm.Refused> refused,
            Locale locale) {
        return new AlertForm(
                request.getContextPath() + AlertsController.PATH,
                tokens.parameter(),
                tokens.token(),
                AlertEntry.TRAP,
                PageCurrency.code(),
                item(subject, locale),
                choices(subject, locale),
                fields,
                refused);
    }

    private AlertForm.Item item(AlertSubject.Askable subject, Locale locale) {
        Assortment assortment = subject.assortment();
        boolean settled = subject.choices().isEmpty();
        String title = "ask.title." + subject.kind().token();
        String name = subject.chosen()
                .map(one -> nameOf(assortment, one))
                .orElse(assortment.product().name());
        return new AlertForm.Item(
                subject.kind().token(),
                settled ? null : assortment.product().id(),
                settled ? subject.chosen().map(Variant::skuId).orElseThrow() : null,
                assortment.product().name(),
                settled ? subject.chosen().map(assortment::nameOf).orElseThrow() : "",
                path(subject),
                words.say(title, locale, name),
                words.say(title, locale, "{0}"));
    }

    private static String nameOf(Assortment assortment, Variant variant) {
        return AlertItem.title(assortment.product().name(), assortment.nameOf(variant));
    }

    private static String path(AlertSubject.Askable subject) {
        return subject.chosen()
                .map(variant -> subject.assortment().product().pathTo(variant.skuId()))
                .orElseGet(() -> subject.assortment().product().path());
    }

    private List<AlertForm.Choice> choices(AlertSubject.Askable subject, Locale locale) {
        Assortment assortment = subject.assortment();
        return subject.choices().stream()
                .map(variant -> new AlertForm.Choice(
                        variant.skuId(),
                        assortment.nameOf(variant) + " \u2013 " + stockWords.of(variant.verdict(), locale),
                        nameOf(assortment, variant),
                        subject.chosen().filter(variant::equals).isPresent()))
                .collect(Collectors.toList());
    }
}
