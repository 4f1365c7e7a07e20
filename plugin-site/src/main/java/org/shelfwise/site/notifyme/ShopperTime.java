package org.shelfwise.site.notifyme;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.broadleafcommerce.common.web.BroadleafRequestContext;

/** Times as the shopper's own clock has them, in words of the page's language. */
final class ShopperTime {

    private ShopperTime() {}

    static String day(Instant when, Locale locale) {
        return words(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), when, locale);
    }

    static String minute(Instant when, Locale locale) {
        return words(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT), when, locale);
    }

    private static String words(DateTimeFormatter format, Instant when, Locale locale) {
        return format.withLocale(locale).format(when.atZone(zone()));
    }

    /** As the platform's filter has settled it. */
    private static ZoneId zone() {
        return Optional.ofNullable(BroadleafRequestContext.getBroadleafRequestContext())
                .map(BroadleafRequestContext::getTimeZone)
                .map(TimeZone::toZoneId)
                .orElseGet(ZoneId::systemDefault);
    }
}
