package org.shelfwise.core.availability.broadleaf;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        return read(SkuSql.SKUS, skuIds).stream()
                .flatMap(product -> product.skus(now).stream())
                .toList();
    }

    @Override
    public Map<Long, List<CatalogSku>> ofProducts(Collection<Long> productIds) {
        return products(SkuSql.PRODUCTS, productIds);
    }

    @Override
    public Map<Long, List<CatalogSku>> ofListedProducts(Collection<Long> productIds) {
        return products(SkuSql.LISTED_PRODUCTS, productIds);
    }

    private Map<Long, List<CatalogSku>> products(String sql, Collection<Long> productIds) {
        Instant now = clock.instant();
        return read(sql, productIds).stream()
                .filter(ProductRows::exists)
                .collect(Collectors.toMap(ProductRows::productId, product -> product.sold(now)));
    }

    @Override
    public List<Long> productsWithUnits(SettingPlace place, long moreThan, long atMost) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("location", StockLocations.WEB)
                .addValue("moreThan", moreThan)
                .addValue("atMost", atMost)
                .addValue("id", place.id());
        return jdbc.queryForList(SkuSql.productsWithUnits(place.scope()), parameters, Long.class);
    }

    private Collection<ProductRows> read(String sql, Collection<Long> ids) {
        CatalogueRows rows = new CatalogueRows();
        if (!ids.isEmpty()) {
            jdbc.query(sql, new MapSqlParameterSource("ids", ids).addValue("location", StockLocations.WEB), rows);
        }
        return rows.products();
    }
}
