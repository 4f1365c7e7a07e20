package org.shelfwise.demo.catalogue.load;

import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lifts the platform's id generators above the ids that were written by hand, so that the next entity it saves does not
 * collide. The names are the {@code segment_value}s of its {@code IdOverrideTableGenerator}s.
 */
final class Sequences {

    /** Hibernate's pooled optimizer begins up to one increment of 50 below the stored value. */
    private static final long HEADROOM = 100;

    private static final Map<String, String> MAX_ID = Map.ofEntries(
            Map.entry("RoleImpl", "SELECT MAX(ROLE_ID) FROM BLC_ROLE"),
            Map.entry("FulfillmentOptionImpl", "SELECT MAX(FULFILLMENT_OPTION_ID) FROM BLC_FULFILLMENT_OPTION"),
            Map.entry("TranslationImpl", "SELECT MAX(TRANSLATION_ID) FROM BLC_TRANSLATION"),
            Map.entry("CategoryImpl", "SELECT MAX(CATEGORY_ID) FROM BLC_CATEGORY"),
            Map.entry("CategoryXrefImpl", "SELECT MAX(CATEGORY_XREF_ID) FROM BLC_CATEGORY_XREF"),
            Map.entry("CategoryProductXrefImpl", "SELECT MAX(CATEGORY_PRODUCT_ID) FROM BLC_CATEGORY_PRODUCT_XREF"),
            Map.entry("ProductImpl", "SELECT MAX(PRODUCT_ID) FROM BLC_PRODUCT"),
            Map.entry("SkuImpl", "SELECT MAX(SKU_ID) FROM BLC_SKU"),
            Map.entry("ProductOptionImpl", "SELECT MAX(PRODUCT_OPTION_ID) FROM BLC_PRODUCT_OPTION"),
            Map.entry("ProductOptionValueImpl", "SELECT MAX(PRODUCT_OPTION_VALUE_ID) FROM BLC_PRODUCT_OPTION_VALUE"),
            Map.entry("ProductOptionXrefImpl", "SELECT MAX(PRODUCT_OPTION_XREF_ID) FROM BLC_PRODUCT_OPTION_XREF"),
            Map.entry("MediaImpl", "SELECT MAX(MEDIA_ID) FROM BLC_MEDIA"),
            Map.entry("FieldImpl", "SELECT MAX(FIELD_ID) FROM BLC_FIELD"),
            Map.entry("SearchFacetImpl", "SELECT MAX(SEARCH_FACET_ID) FROM BLC_SEARCH_FACET"),
            Map.entry("SearchFacetRangeImpl", "SELECT MAX(SEARCH_FACET_RANGE_ID) FROM BLC_SEARCH_FACET_RANGE"),
            Map.entry(
                    "CategorySearchFacetImpl", "SELECT MAX(CATEGORY_SEARCH_FACET_ID) FROM BLC_CAT_SEARCH_FACET_XREF"));

    private final JdbcTemplate jdbc;

    Sequences(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void lift() {
        MAX_ID.forEach((name, query) -> lift(name, jdbc.queryForObject(query, Long.class) + HEADROOM));
    }

    private void lift(String name, long value) {
        Integer known =
                jdbc.queryForObject("SELECT COUNT(*) FROM SEQUENCE_GENERATOR WHERE ID_NAME = ?", Integer.class, name);
        if (known == 0) {
            jdbc.update("INSERT INTO SEQUENCE_GENERATOR (ID_NAME, ID_VAL) VALUES (?, ?)", name, value);
        } else {
            jdbc.update(
                    "UPDATE SEQUENCE_GENERATOR SET ID_VAL = ? WHERE ID_NAME = ? AND ID_VAL < ?", value, name, value);
        }
    }
}
