package org.shelfwise.site.notifyme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.MyAlert;
import org.shelfwise.site.notifyme.broadleaf.AlertItems;

/** Puts alerts into words for their owner. Thread-safe. */
final class AlertRows {

    private final AlertItems items;
    private final AlertWords words;

    AlertRows(AlertItems items, AlertWords words) {
        this.items = items;
        this.words = words;
    }

    List<AlertRow> of(List<MyAlert> alerts, String contextPath, Locale locale) {
        Map<Long, AlertItem> named =
                items.of(alerts.stream().map(MyAlert::skuId).distinct().collect(Collectors.toList()));
        return alerts.stream()
                .map(alert -> row(alert, Optional.ofNullable(named.get(alert.skuId())), contextPath, locale))
                .collect(Collectors.toList());
    }

    private AlertRow row(MyAlert alert, Optional<AlertItem> item, String contextPath, Locale locale) {
        String title = item.map(AlertItem::title).orElseGet(() -> words.say("item-gone", locale));
        return new AlertRow(
                alert.id(),
                alert.requested() ? MyAlertsController.REQUEST : MyAlertsController.ALERT,
                item.map(AlertItem::name).orElse(title),
                item.map(AlertItem::variant).orElse(""),
                item.flatMap(AlertItem::page).map(page -> contextPath + page).orElse(null),
                alert.kind().token(),
                words.say("alerts." + alert.kind().token(), locale),
                words.say("alerts.asked", locale, ShopperTime.day(alert.askedAt(), locale)),
                words.say("alerts.units", locale, alert.units()),
                place(alert, locale),
                words.say("alerts.cancel-one", locale, title));
    }

    private String place(MyAlert alert, Locale locale) {
        if (!alert.confirmed()) {
            return words.say(alert.requested() ? "alerts.requested" : "alerts.unconfirmed", locale);
        }
        if (alert.kind() != AlertKind.BACK_IN_STOCK || alert.placeFrom() == 0) {
            return "";
        }
        return alert.placeFrom() == alert.placeTo()
                ? words.say("alerts.place", locale, alert.placeFrom())
                : words.say("alerts.places", locale, alert.placeFrom(), alert.placeTo());
    }
}
