package org.shelfwise.core.ranking.broadleaf;

import java.util.Set;
import java.util.regex.Pattern;
import org.broadleafcommerce.core.search.domain.Field;
import org.broadleafcommerce.core.search.domain.solr.FieldType;
import org.shelfwise.core.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows which facet values of a request can be looked for: ranges with both ends, numbers where numbers are. */
final class FacetValues {

    /** More values of one facet than anybody chooses by hand. */
    static final int MAX_VALUES = 50;

    private static final Logger LOG = LoggerFactory.getLogger(FacetValues.class);
    private static final int MAX_LENGTH = 200;
    private static final String NUMBER = "-?\\d{1,18}(\\.\\d{1,18})?";
    private static final Pattern RANGE = Pattern.compile("range\\[" + NUMBER + ":(" + NUMBER + "|null)]");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern WHOLE_LONG = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile(NUMBER);
    private static final Pattern TRUTH = Pattern.compile("true|false");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z");
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}]*");

    private static final Set<FieldType> INTS = Set.of(FieldType.INT, FieldType.INTS, FieldType.TRIEINT);
    private static final Set<FieldType> LONGS = Set.of(FieldType.LONG, FieldType.LONGS, FieldType.TRIELONG);
    private static final Set<FieldType> DECIMALS =
            Set.of(FieldType.DOUBLE, FieldType.DOUBLES, FieldType.PRICE, FieldType.TRIEDOUBLE);
    private static final Set<FieldType> TRUTHS = Set.of(FieldType.BOOLEAN, FieldType.BOOLEANS);
    private static final Set<FieldType> DATES = Set.of(FieldType.DATE, FieldType.DATES, FieldType.TRIEDATE);

    private FacetValues() {}

    static boolean isValid(Field field, String value) {
        boolean valid = value != null
                && !value.isBlank()
                && value.length() <= MAX_LENGTH
                && form(field.getFacetFieldType(), value).matcher(value).matches();
        if (!valid) {
            LOG.debug(
                    "Refused: {}",
                    Refusal.of("ranking.bad-facet-value", field.getAbbreviation(), String.valueOf(value)));
        }
        return valid;
    }

    private static Pattern form(FieldType type, String value) {
        if (value.contains("range[")) {
            return RANGE;
        }
        if (type == null) {
            return TEXT;
        }
        if (INTS.contains(type)) {
            return WHOLE;
        }
        if (LONGS.contains(type)) {
            return WHOLE_LONG;
        }
        if (DECIMALS.contains(type)) {
            return DECIMAL;
        }
        if (DATES.contains(type)) {
            return DATE;
        }
        return TRUTHS.contains(type) ? TRUTH : TEXT;
    }
}
