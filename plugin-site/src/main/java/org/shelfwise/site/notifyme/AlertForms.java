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

    private final StockWords words;
    private final FormTokens tokens;

    AlertForms(StockWords words, FormTokens tokens) {
        this.words = words;
        this.tokens = tokens;
    }

    /** @param refused null while nothing is */
    AlertForm of(
            HttpServletRequest request,
            AlertSubject.Askable subject,
            AlertForm.Fields fields,
            AlertForm.Refused refused,
            Locale locale) {
        return new AlertForm(
                request.getContextPath() + AlertsController.PATH,
                tokens.parameter(),
                tokens.token(),
                AlertEntry.TRAP,
                PageCurrency.code(),
                item(subject),
                choices(subject, locale),
                fields,
                refused);
    }

    private static AlertForm.Item item(AlertSubject.Askable subject) {
        Assortment assortment = subject.assortment();
        boolean settled = subject.choices().isEmpty();
        return new AlertForm.Item(
                subject.kind().token(),
                settled ? null : assortment.product().id(),
                settled ? subject.chosen().map(Variant::skuId).orElseThrow() : null,
                assortment.product().name(),
                settled ? subject.chosen().map(assortment::nameOf).orElseThrow() : "",
                path(subject));
    }

    private static String path(AlertSubject.Askable subject) {
        return subject.chosen()
                .map(variant -> subject.assortment().product().pathTo(variant.skuId()))
                .orElseGet(() -> subject.assortment().product().path());
    }

    private List<AlertForm.Choice> choices(AlertSubject.Askable subject, Locale locale) {
        return subject.choices().stream()
                .map(variant -> new AlertForm.Choice(
                        variant.skuId(),
                        subject.assortment().nameOf(variant) + " \u2013 " + words.of(variant.verdict(), locale),
                        subject.chosen().filter(variant::equals).isPresent()))
                .collect(Collectors.toList());
    }
}
