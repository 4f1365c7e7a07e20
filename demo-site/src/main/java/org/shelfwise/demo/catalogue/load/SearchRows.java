package org.shelfwise.demo.catalogue.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.shelfwise.demo.catalogue.source.CatalogueSource;
import org.shelfwise.demo.catalogue.source.Words;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fields of the search index, and the facets made of them, for the search page and (inherited from the root) every category.
 * The platform sorts by a field's abbreviation: {@code sort=price asc}.
 */
final class SearchRows {

    /** The facet types are the suffixes of the platform's dynamic Solr fields; {@code ss} holds many strings. */
    private record IndexField(
            String property, String abbreviation, boolean searched, boolean translated, String facet) {}

    private static final List<IndexField> FIELDS = List.of(
            new IndexField("defaultSku.name", "name", true, true, "s"),
            new IndexField("defaultSku.description", "desc", true, true, null),
            new IndexField("defaultSku.longDescription", "ldesc", true, true, null),
            new IndexField("manufacturer", "brand", true, false, "s"),
            new IndexField("model", "model", true, false, null),
            new IndexField("defaultSku.price", "price", false, false, "p"),
            new IndexField("shelfwiseOption.COLOR", "color", false, false, "ss"),
            new IndexField("shelfwiseOption.SIZE", "size", false, false, "ss"));

    private final JdbcTemplate jdbc;
    private final CatalogueSource source;
    private final Translations translations;

    SearchRows(JdbcTemplate jdbc, CatalogueSource source, Translations translations) {
        this.jdbc = jdbc;
        this.source = source;
        this.translations = translations;
    }

    void write() {
        writeFields();
        writeFacets();
    }

    private void writeFields() {
        Batch fields = Batch.insert(
                jdbc,
                "BLC_FIELD",
                "FIELD_ID",
                "ENTITY_TYPE",
                "PROPERTY_NAME",
                "ABBREVIATION",
                "SEARCHABLE",
                "TRANSLATABLE",
                "FACET_FIELD_TYPE");
        Batch searchTypes = Batch.insert(jdbc, "BLC_FIELD_SEARCH_TYPES", "FIELD_ID", "SEARCHABLE_FIELD_TYPE");
        for (IndexField field : FIELDS) {
            long id = id(field);
            fields.add(
                    id,
                    "PRODUCT",
                    field.property(),
                    field.abbreviation(),
                    field.searched(),
                    field.translated(),
                    field.facet());
            if (field.searched()) {
                searchTypes.add(id, "t");
            }
        }
        Batch.flushAll(fields, searchTypes);
    }

    private void writeFacets() {
        Batch facets = Batch.insert(
                jdbc,
                "BLC_SEARCH_FACET",
                "SEARCH_FACET_ID",
                "FIELD_ID",
                "LABEL",
                "SHOW_ON_SEARCH",
                "MULTISELECT",
                "SEARCH_DISPLAY_PRIORITY",
                "REQUIRES_ALL_DEPENDENT");
        Batch ofRoot = Batch.insert(
                jdbc,
                "BLC_CAT_SEARCH_FACET_XREF",
                "CATEGORY_SEARCH_FACET_ID",
                "CATEGORY_ID",
                "SEARCH_FACET_ID",
                "SEQUENCE");
        long id = 0;
        for (Map.Entry<String, Words> facet : source.facets().entrySet()) {
            id++;
            facets.add(id, fieldId(facet.getKey()), facet.getValue().en(), true, true, (int) -id, false);
            ofRoot.add(id, Ids.ROOT_CATEGORY, id, BigDecimal.valueOf(id));
            translations.add("SearchFacet", id, "label", facet.getValue());
        }
        Batch.flushAll(facets, ofRoot);
        writePriceRanges();
    }

    private void writePriceRanges() {
        long facet = List.copyOf(source.facets().keySet()).indexOf("price") + 1L;
        Batch ranges = Batch.insert(
                jdbc, "BLC_SEARCH_FACET_RANGE", "SEARCH_FACET_RANGE_ID", "SEARCH_FACET_ID", "MIN_VALUE", "MAX_VALUE");
        List<Integer> bounds = source.priceRanges();
        for (int i = 0; i < bounds.size(); i++) {
            BigDecimal end = i + 1 < bounds.size() ? BigDecimal.valueOf(bounds.get(i + 1)) : null;
            ranges.add(i + 1L, facet, BigDecimal.valueOf(bounds.get(i)), end);
        }
        ranges.flush();
    }

    private static long id(IndexField field) {
        return FIELDS.indexOf(field) + 1L;
    }

    private static long fieldId(String abbreviation) {
        return FIELDS.stream()
                .filter(field -> field.abbreviation().equals(abbreviation))
                .mapToLong(SearchRows::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("demo catalogue: no field for facet " + abbreviation));
    }
}
