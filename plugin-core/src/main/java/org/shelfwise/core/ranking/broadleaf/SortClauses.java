package org.shelfwise.core.ranking.broadleaf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.search.domain.Field;
import org.broadleafcommerce.core.search.domain.solr.FieldType;
import org.broadleafcommerce.core.search.service.solr.SolrHelperService;
import org.shelfwise.core.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows which sort clauses of a request can be carried out: a field that sorts, and a direction. */
final class SortClauses {

    private static final Logger LOG = LoggerFactory.getLogger(SortClauses.class);
    private static final int MAX_CLAUSES = 5;
    private static final int MAX_LENGTH = 500;
    private static final Pattern CLAUSE = Pattern.compile("(\\S+)\\s+(asc|desc)", Pattern.CASE_INSENSITIVE);

    /** Fields with many values or many words have no order. */
    private static final List<FieldType> UNSORTABLE = List.of(
            FieldType.TEXT,
            FieldType.TEXTS,
            FieldType.INTS,
            FieldType.STRINGS,
            FieldType.LONGS,
            FieldType.BOOLEANS,
            FieldType.DOUBLES,
            FieldType.DATES);

    private final Map<String, Field> fields;
    private final SolrHelperService shs;

    SortClauses(Map<String, Field> fields, SolrHelperService shs) {
        this.fields = fields;
        this.shs = shs;
    }

    /** @return the clauses that are valid, as the platform reads them; null when there are none */
    String valid(String sortQuery) {
        if (sortQuery == null || sortQuery.length() > MAX_LENGTH) {
            return null;
        }
        String valid = Arrays.stream(sortQuery.split(","))
                .map(String::strip)
                .map(this::normalized)
                .filter(clause -> clause != null)
                .limit(MAX_CLAUSES)
                .collect(Collectors.joining(","));
        return valid.isEmpty() ? null : valid;
    }

    private String normalized(String clause) {
        Matcher matcher = CLAUSE.matcher(clause);
        if (matcher.matches() && sorts(matcher.group(1))) {
            return matcher.group(1) + " " + matcher.group(2).toLowerCase(Locale.ROOT);
        }
        LOG.debug("Refused: {}", Refusal.of("ranking.bad-sort", clause));
        return null;
    }

    private boolean sorts(String name) {
        Field field = fields.get(name);
        return field != null ? sortable(field) : name.equals("score") || isIndexFieldThatSorts(name);
    }

    private static boolean sortable(Field field) {
        return field.getFacetFieldType() != null && !UNSORTABLE.contains(field.getFacetFieldType());
    }

    private boolean isIndexFieldThatSorts(String name) {
        return fields.values().stream()
                .filter(SortClauses::sortable)
                .anyMatch(f -> name.equals(shs.getPropertyNameForFieldFacet(f)));
    }
}
