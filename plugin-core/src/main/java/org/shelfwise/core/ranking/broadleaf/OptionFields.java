package org.shelfwise.core.ranking.broadleaf;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.search.dao.FieldDao;
import org.broadleafcommerce.core.search.domain.Field;
import org.shelfwise.core.ranking.IndexFields;

/** Tells which of the platform's search fields are facets over product options. Thread-safe. */
public final class OptionFields {

    private final FieldDao fields;

    public OptionFields(FieldDao fields) {
        this.fields = fields;
    }

    /** The attribute name of the option that this field is a facet over; null for other fields. */
    static String optionOf(Field field) {
        String property = field.getPropertyName();
        return property != null && property.startsWith(IndexFields.OPTION_PROPERTY)
                ? property.substring(IndexFields.OPTION_PROPERTY.length())
                : null;
    }

    /** Attribute names of the options that facets exist for. The platform keeps the answer in its query cache. */
    public Set<String> facetOptions() {
        return fields.readAllProductFields().stream()
                .map(OptionFields::optionOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
