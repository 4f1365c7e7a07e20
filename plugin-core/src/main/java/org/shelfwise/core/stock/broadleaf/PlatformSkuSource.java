package org.shelfwise.core.stock.broadleaf;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shelfwise.core.stock.SkuSource;
import org.shelfwise.core.stock.StockLocations;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The platform's SKU table. Its column QUANTITY_AVAILABLE exists only in shops that weave {@code
 * QuantityAvailableSkuTemplate} in; a null in it means that the SKU is not tracked.
 */
public final class PlatformSkuSource implements SkuSource {

    // The type falls back to the default SKU's and then the default category's, as SkuImpl.getInventoryType() does.
    private static final String UNTRACKED = "SELECT DISTINCT s.SKU_ID, s.QUANTITY_AVAILABLE FROM BLC_SKU s"
            + " LEFT JOIN BLC_PRODUCT_SKU_XREF x ON x.SKU_ID = s.SKU_ID"
            + " LEFT JOIN BLC_PRODUCT p ON p.PRODUCT_ID = COALESCE(s.DEFAULT_PRODUCT_ID, x.PRODUCT_ID)"
            + " LEFT JOIN BLC_SKU d ON d.SKU_ID = p.DEFAULT_SKU_ID"
            + " LEFT JOIN BLC_CATEGORY c ON c.CATEGORY_ID = p.DEFAULT_CATEGORY_ID"
            + " WHERE s.SKU_ID > ? AND s.QUANTITY_AVAILABLE IS NOT NULL"
            + " AND COALESCE(NULLIF(s.INVENTORY_TYPE, ''), NULLIF(d.INVENTORY_TYPE, ''), NULLIF(c.INVENTORY_TYPE, ''))"
            + " = 'CHECK_QUANTITY'"
            + " AND NOT EXISTS (SELECT 1 FROM SHW_STOCK_LEVEL l WHERE l.SKU_ID = s.SKU_ID AND l.LOCATION = ?)"
            + " ORDER BY s.SKU_ID LIMIT ?";

    private final JdbcTemplate jdbc;

    public PlatformSkuSource(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> existing(Collection<Long> skuIds) {
        return skuIds.isEmpty()
                ? Set.of()
                : new HashSet<>(new NamedParameterJdbcTemplate(jdbc)
                        .queryForList(
                                "SELECT SKU_ID FROM BLC_SKU WHERE SKU_ID IN (:ids)",
                                new MapSqlParameterSource("ids", skuIds),
                                Long.class));
    }

    @Override
    public List<CountedSku> untrackedAfter(long afterSkuId, int limit) {
        if (!jdbc.execute((ConnectionCallback<Boolean>) PlatformSkuSource::countsQuantities)) {
            return List.of();
        }
        return jdbc.query(
                UNTRACKED,
                (row, number) -> new CountedSku(row.getLong(1), Math.max(0, row.getLong(2))),
                afterSkuId,
                StockLocations.WEB,
                limit);
    }

    private static boolean countsQuantities(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        try (ResultSet columns = database.getColumns(
                connection.getCatalog(),
                connection.getSchema(),
                stored(database, "BLC_SKU"),
                stored(database, "QUANTITY_AVAILABLE"))) {
            return columns.next();
        }
    }

    /** {@code _} in a name is a wildcard for one character here, which finds nothing else among the platform's columns. */
    private static String stored(DatabaseMetaData database, String name) throws SQLException {
        return database.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
    }
}
