package org.shelfwise.demo.catalogue.load;

import org.shelfwise.demo.catalogue.source.Words;
import org.springframework.jdbc.core.JdbcTemplate;

/** Collects the platform's translations: what {@code DynamicTranslationProvider} finds for an entity's property. */
final class Translations {

    private final Batch rows;
    private long lastId;

    Translations(JdbcTemplate jdbc) {
        rows = Batch.insert(
                jdbc,
                "BLC_TRANSLATION",
                "TRANSLATION_ID",
                "ENTITY_TYPE",
                "ENTITY_ID",
                "FIELD_NAME",
                "LOCALE_CODE",
                "TRANSLATED_VALUE");
    }

    /** @param entityType the platform's friendly type, see its {@code TranslatedEntity} */
    void add(String entityType, long entityId, String property, Words words) {
        words.translations()
                .forEach((locale, text) ->
                        rows.add(++lastId, entityType, Long.toString(entityId), property, locale, text));
    }

    void flush() {
        rows.flush();
    }
}
