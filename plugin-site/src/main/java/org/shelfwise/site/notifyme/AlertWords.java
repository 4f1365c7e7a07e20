package org.shelfwise.site.notifyme;

import java.util.Locale;
import org.shelfwise.core.platform.Refusal;
import org.springframework.context.MessageSource;

/** The words of alerts in front of shoppers, in their language. Thread-safe. */
public final class AlertWords {

    private static final String PREFIX = "shelfwise.site.notifyme.";

    private final MessageSource messages;

    public AlertWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param key below {@code shelfwise.site.notifyme.} */
    public String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(PREFIX + key, arguments, locale);
    }

    public String refusal(Refusal refusal, Locale locale) {
        return messages.getMessage(refusal.messageKey(), refusal.arguments().toArray(), locale);
    }
}
