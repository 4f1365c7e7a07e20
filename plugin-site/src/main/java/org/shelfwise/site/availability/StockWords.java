package org.shelfwise.site.availability;

import java.util.Locale;
import java.util.OptionalLong;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.ProductSummary;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuVerdict;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What a verdict is called in front of shoppers, in their language; every page takes its words from here. Thread-safe. */
public final class StockWords {

    private static final String PREFIX = "shelfwise.site.";

    private final MessageSource messages;

    public StockWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Such as "Only 2 left". */
    public String of(ProductSummary product, Locale locale) {
        return of(product.status(), product.reason(), product.shownQuantity(), locale);
    }

    public String of(SkuVerdict verdict, Locale locale) {
        return of(verdict.status(), verdict.reason(), verdict.shownQuantity(), locale);
    }

    /** The status alone, for what stands for several variants, such as "Few left". */
    public String of(AvailabilityStatus status, Locale locale) {
        return say("status." + status.token(), locale);
    }

    /** @param key below {@code shelfwise.site.} */
    public String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(PREFIX + key, arguments, locale);
    }

    private String of(AvailabilityStatus status, Reason reason, OptionalLong shown, Locale locale) {
        if (status == AvailabilityStatus.LOW_STOCK && shown.isPresent()) {
            return say("left", locale, shown.getAsLong());
        }
        String general = PREFIX + "status." + status.token();
        String[] codes = {general + "." + reason.code(), general};
        return messages.getMessage(new DefaultMessageSourceResolvable(codes), locale);
    }
}
