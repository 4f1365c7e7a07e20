package org.shelfwise.admin.settings;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** What settings and their values are called in one language. A shop's own may have no words: they keep their names. */
public final class SettingWords {

    private static final String PREFIX = "shelfwise.admin.settings.";

    private final MessageSource messages;
    private final Locale locale;

    public SettingWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public String label(String setting) {
        return text("key." + setting, setting);
    }

    /** What it does; empty when nobody says. */
    public String hint(String setting) {
        return text("key." + setting + ".hint", "");
    }

    /** @param value as it is stored */
    public String value(String setting, String value) {
        return text("choice." + setting + "." + value, text("choice." + value, value));
    }

    public String feature(String token) {
        return text("feature." + token, token);
    }

    /** The platform's own source answers with the key where it has no words, whatever else is asked of it. */
    private String text(String key, String otherwise) {
        String text = messages.getMessage(PREFIX + key, null, otherwise, locale);
        return text.equals(PREFIX + key) ? otherwise : text;
    }
}
