package org.shelfwise.demo.storefront.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;

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
        return new Language(code, capitalized(locale.getDisplayLanguage(locale)), active, url(request, code));
    }

    /** A page that answered a POST cannot be asked for again: the front page stands in for it. */
    private static String url(HttpServletRequest request, String code) {
        if (!"GET".equals(request.getMethod())) {
            return "/?" + PARAMETER + "=" + code;
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return new PageAddress(request.getRequestURI(), parameters)
                .without(PARAMETER)
                .with(PARAMETER, code)
                .toString();
    }

    /** Title case, not upper case: Georgian has capital letters that nobody begins a word with. */
    private static String capitalized(String name) {
        return Character.toTitleCase(name.charAt(0)) + name.substring(1);
    }
}
