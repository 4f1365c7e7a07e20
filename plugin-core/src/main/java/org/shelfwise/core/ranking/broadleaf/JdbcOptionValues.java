package org.shelfwise.core.ranking.broadleaf;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.platform.IdBatches;
import org.shelfwise.core.ranking.OptionChoice;
import org.shelfwise.core.ranking.OptionValues;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Option values from the platform's tables, in the language they were entered in. */
public final class JdbcOptionValues implements OptionValues {

    private static final String SQL = "SELECT v.PRODUCT_OPTION_VALUE_ID, o.ATTRIBUTE_NAME, v.ATTRIBUTE_VALUE"
            + " FROM BLC_PRODUCT_OPTION_VALUE v JOIN BLC_PRODUCT_OPTION o ON o.PRODUCT_OPTION_ID = v.PRODUCT_OPTION_ID"
            + " WHERE v.PRODUCT_OPTION_VALUE_ID IN (:ids)"
            + " AND o.ATTRIBUTE_NAME IS NOT NULL AND v.ATTRIBUTE_VALUE IS NOT NULL";

    private final NamedParameterJdbcOperations jdbc;

    public JdbcOptionValues(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, OptionChoice> choices(Collection<Long> optionValueIds) {
        Map<Long, OptionChoice> choices = new HashMap<>();
        IdBatches.forInList(optionValueIds).forEach(ids -> read(ids, choices));
        return choices;
    }

    private void read(List<Long> ids, Map<Long, OptionChoice> choices) {
        jdbc.query(SQL, Map.of("ids", ids), row -> {
            choices.put(row.getLong(1), new OptionChoice(row.getString(2), row.getString(3)));
        });
    }
}
