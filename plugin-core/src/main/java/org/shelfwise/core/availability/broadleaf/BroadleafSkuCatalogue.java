package org.shelfwise.core.availability.broadleaf;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.shelfwise.core.availability.CatalogSku;
import org.shelfwise.core.availability.SkuCatalogue;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.stock.StockLocations;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Reads the platform's catalogue tables and the ledger's view {@code SHW_SALABLE} past the platform's caches, which keep a
 * SKU for a day.
 */
public final class BroadleafSkuCatalogue implements SkuCatalogue {

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    public BroadleafSkuCatalogue(DataSource dataSource, Clock clock) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.clock = clock;
    }

    @Override
    public List<CatalogSku> skus(Collection<Long> skuIds) {
        Instant now = clock.instant();
        return read(SkuSql.SKUS, skuIds).values().stream()
                .flatMap(List::stream)
                .map(row -> row.at(now))
                .toList();
    }

    @Override
    public Map<Long, List<CatalogSku>> ofProducts(Collection<Long> productIds) {
        Instant now = clock.instant();
        Map<Long, List<CatalogSku>> products = new LinkedHashMap<>();
        read(SkuSql.PRODUCTS, productIds)
                .forEach((id, rows) -> products.put(
                        id, sold(rows).stream().map(row -> row.at(now)).toList()));
        return products;
    }

    /** As {@code ValidateAddRequestActivity}: once there are variants, the default SKU is sold only if the product says so. */
    private static List<SkuRow> sold(List<SkuRow> rows) {
        boolean hasVariants = rows.stream().anyMatch(row -> !row.isDefault());
        return rows.stream()
                .filter(row -> !hasVariants || !row.isDefault() || row.sellsBare())
                .toList();
    }

    @Override
    public List<Long> productsWithUnits(SettingPlace place, long moreThan, long atMost) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("location", StockLocations.WEB)
                .addValue("moreThan", moreThan)
                .addValue("atMost", atMost)
                .addValue("id", place.id());
        return jdbc.queryForList(SkuSql.productsWithUnits(place.scope()), parameters, Long.class);
    }

    private Map<Long, List<SkuRow>> read(String sql, Collection<Long> ids) {
        SkuRows rows = new SkuRows();
        if (!ids.isEmpty()) {
            jdbc.query(sql, new MapSqlParameterSource("ids", ids).addValue("location", StockLocations.WEB), rows);
        }
        return rows.byProduct();
    }
}
