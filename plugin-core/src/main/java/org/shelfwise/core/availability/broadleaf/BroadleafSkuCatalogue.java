package org.shelfwise.core.availability.broadleaf;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.shelfwise.core.availability.CatalogSku;
import org.shelfwise.core.availability.SkuCatalogue;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.stock.StockLocations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Reads the platform's catalogue tables and the ledger's view {@code SHW_SALABLE} past the platform's caches, which keep a
 * SKU for a day.
 */
public final class BroadleafSkuCatalogue implements SkuCatalogue {

    /**
     * No row's id. It stands where a list has nothing to ask for, so that statements differ by the number of products only
     * and a database can keep their plans.
     */
    private static final Long NOTHING = Long.MIN_VALUE;

    /**
     * More than there can be. For a statement with a limit PostgreSQL starts no parallel workers, which it otherwise thinks
     * worth their while: starting them takes longer than the look-ups of a whole page.
     */
    private static final int MOST_ROWS = 10_000_000;

    private final NamedParameterJdbcTemplate lookUps;
    private final NamedParameterJdbcTemplate scans;
    private final Clock clock;

    public BroadleafSkuCatalogue(DataSource dataSource, Clock clock) {
        JdbcTemplate limited = new JdbcTemplate(dataSource);
        limited.setMaxRows(MOST_ROWS);
        this.lookUps = new NamedParameterJdbcTemplate(limited);
        this.scans = new NamedParameterJdbcTemplate(dataSource);
        this.clock = clock;
    }

    @Override
    public List<CatalogSku> skus(Collection<Long> skuIds) {
        Instant now = clock.instant();
        return read(SkuSql.SKUS, skuIds).stream()
                .flatMap(product -> product.skus(now).stream())
                .toList();
    }

    @Override
    public Map<Long, List<CatalogSku>> ofProducts(Collection<Long> productIds) {
        return products(read(SkuSql.PRODUCTS, productIds), Set.of());
    }

    @Override
    public Map<Long, List<CatalogSku>> ofListedProducts(Collection<Long> productIds, Map<Long, Long> single) {
        MapSqlParameterSource parameters = new MapSqlParameterSource();
        parameters.addValue(
                "whole",
                productIds.stream()
                        .map(id -> single.containsKey(id) ? NOTHING : id)
                        .toList());
        parameters.addValue(
                "single",
                productIds.stream().map(id -> single.getOrDefault(id, NOTHING)).toList());
        return products(read(SkuSql.LISTED_PRODUCTS, productIds, parameters), single.keySet());
    }

    private Map<Long, List<CatalogSku>> products(Collection<ProductRows> read, Set<Long> incomplete) {
        Instant now = clock.instant();
        return read.stream()
                .filter(ProductRows::exists)
                .collect(Collectors.toMap(
                        ProductRows::productId,
                        product -> product.sold(now, incomplete.contains(product.productId()))));
    }

    @Override
    public List<Long> productsWithUnits(SettingPlace place, long moreThan, long atMost) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("location", StockLocations.WEB)
                .addValue("moreThan", moreThan)
                .addValue("atMost", atMost)
                .addValue("id", place.id());
        return scans.queryForList(SkuSql.productsWithUnits(place.scope()), parameters, Long.class);
    }

    private Collection<ProductRows> read(String sql, Collection<Long> ids) {
        return read(sql, ids, new MapSqlParameterSource());
    }

    private Collection<ProductRows> read(String sql, Collection<Long> ids, MapSqlParameterSource parameters) {
        CatalogueRows rows = new CatalogueRows();
        if (!ids.isEmpty()) {
            lookUps.query(sql, parameters.addValue("ids", ids).addValue("location", StockLocations.WEB), rows);
        }
        return rows.products();
    }
}
