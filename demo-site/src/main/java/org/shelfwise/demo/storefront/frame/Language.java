package org.shelfwise.demo.storefront.frame;

/** A language of the shop in the language switch. */
public final class Language {
    private final String code;
    private final String name;
    private final boolean active;
    private final String url;

    Language(String code, String name, boolean active, String url) {
        this.code = code;
        this.name = name;
        this.active = active;
        this.url = url;
    }

    /** For the attributes {@code lang} and {@code hreflang}. */
    public String getCode() {
        return code;
    }

    /** In the language itself. */
    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }

    /** This page in that language. */
    public String getUrl() {
        return url;
    }
}
