package org.shelfwise.core.notifyme.broadleaf;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * The platform's translations, found as {@code TranslationServiceImpl} finds them. It looks them up one by one, and in the
 * language of a request; mails are written outside of any, in bulk.
 */
final class Translations {

    private final NamedParameterJdbcOperations jdbc;

    Translations(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param entityType the platform's friendly type, see its {@code TranslatedEntity}
     * @return for each id with a translation its text
     */
    Map<Long, String> read(String entityType, String field, Collection<Long> ids, Locale locale) {
        Map<Long, String> texts = new HashMap<>();
        if (ids.isEmpty()) {
            return texts;
        }
        MapSqlParameterSource parameters = new MapSqlParameterSource("type", entityType)
                .addValue("field", field)
                .addValue("ids", ids.stream().map(String::valueOf).toList())
                .addValue("locales", List.of(locale.getLanguage(), locale.getLanguage() + "_" + locale.getCountry()));
        jdbc.query(MailSql.TRANSLATIONS, parameters, row -> {
            String text = row.getString("text");
            if (text != null && !text.isBlank()) {
                texts.put(Long.valueOf(row.getString("entity_id")), text);
            }
        });
        return texts;
    }
}
