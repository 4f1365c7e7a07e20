package org.shelfwise.demo.storefront.frame;

import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** The language switch: plain links with the platform's {@code blLocaleCode}, which then remembers the choice. */
public class Languages {
    private static final String PARAMETER = "blLocaleCode";

    private final List<String> codes;

    /** @param codes languages that have messages, in the order of the switch */
    public Languages(List<String> codes) {
        this.codes = List.copyOf(codes);
    }

    List<Language> of(HttpServletRequest request, Locale current) {
        return codes.stream()
                .map(code -> language(code, request, current.getLanguage().equals(code)))
                .toList();
    }

    private static Language language(String code, HttpServletRequest request, boolean active) {
        Locale locale = Locale.forLanguageTag(code);
        return new Language(code, capitalized(locale.getDisplayLanguage(locale), locale), active, url(request, code));
    }

    /** A page that answered a POST cannot be asked for again: the front page stands in for it. */
    private static String url(HttpServletRequest request, String code) {
        if (!"GET".equals(request.getMethod())) {
            return "/?" + PARAMETER + "=" + code;
        }
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(PARAMETER)) {
                url.queryParam(encode(name), encoded(values));
            }
        });
        return url.queryParam(PARAMETER, code).build(true).toUriString();
    }

    private static Object[] encoded(String[] values) {
        Object[] encoded = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            encoded[i] = encode(values[i]);
        }
        return encoded;
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String capitalized(String name, Locale locale) {
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
