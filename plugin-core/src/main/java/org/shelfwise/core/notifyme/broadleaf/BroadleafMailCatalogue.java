package org.shelfwise.core.notifyme.broadleaf;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.ProductSummary;
import org.shelfwise.core.availability.ProductVerdict;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.notifyme.MailCatalogue;
import org.shelfwise.core.notifyme.MailItem;
import org.shelfwise.core.notifyme.MailPictures;
import org.shelfwise.core.platform.IdBatches;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Reads the platform's catalogue tables, past its caches, which keep a SKU for a day, and past its translations, which want
 * a request.
 *
 * <p>What availability calls inactive is absent: what is not on sale yet. What has ended, or was deleted in the admin and
 * only lost from sight by that, is there: a mail says so. Prices are the catalogue's; a price that the shop computes for a request is not known here.
 */
public final class BroadleafMailCatalogue implements MailCatalogue {

    /** So many products are judged to find a few that can be bought. */
    private static final int NEIGHBOURS = 50;

    private final NamedParameterJdbcTemplate jdbc;
    private final Availability availability;
    private final ShopAddress shop;
    private final ItemReader items;

    /**
     * @param baseUrl where the storefront is reached from outside, without a slash at the end
     * @throws IllegalArgumentException when {@code baseUrl} is no such address
     */
    public BroadleafMailCatalogue(
            DataSource dataSource, Availability availability, MailPictures pictures, String baseUrl) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.availability = availability;
        this.shop = new ShopAddress(baseUrl);
        this.items = new ItemReader(jdbc, pictures, shop);
    }

    @Override
    public Map<Long, MailItem> items(Collection<Long> skuIds, Locale locale) {
        Map<Long, MailItem> found = new HashMap<>();
        for (List<Long> ids : IdBatches.forInList(skuIds)) {
            Map<Long, SkuVerdict> known = known(ids);
            if (!known.isEmpty()) {
                Pages pages = new Pages(locale);
                found.putAll(items.read(known.keySet(), locale, row -> pages.of(row, known.get(row.skuId()))));
            }
        }
        return found;
    }

    private Map<Long, SkuVerdict> known(List<Long> ids) {
        return availability.ofSkus(ids).values().stream()
                .filter(verdict -> verdict.reason() != Reason.INACTIVE)
                .collect(Collectors.toMap(SkuVerdict::skuId, Function.identity()));
    }

    /** Where items lead. The platform has no page for a product of which nothing is sold any more. */
    private final class Pages {

        private final Locale locale;
        private final Map<Long, Boolean> over = new HashMap<>();

        private Pages(Locale locale) {
            this.locale = locale;
        }

        private String of(ItemRow row, SkuVerdict verdict) {
            boolean ended = verdict.status() == AvailabilityStatus.DISCONTINUED;
            return ended && isOver(row) ? null : shop.page(row.path(), row.skuId(), locale);
        }

        private String ofProduct(ItemRow row) {
            return isOver(row) ? null : shop.page(row.path(), locale);
        }

        private boolean isOver(ItemRow row) {
            return over.computeIfAbsent(row.productId(), this::isOver);
        }

        private boolean isOver(long productId) {
            ProductVerdict product = availability.ofProducts(List.of(productId)).get(productId);
            return product == null
                    || product.status() == AvailabilityStatus.DISCONTINUED
                    || product.reason() == Reason.INACTIVE;
        }
    }

    @Override
    public Optional<MailItem> ofProduct(long productId, Locale locale) {
        List<Long> defaultSku =
                jdbc.queryForList(MailSql.DEFAULT_SKU, Map.of("product", productId), Long.class).stream()
                        .filter(Objects::nonNull)
                        .toList();
        Pages pages = new Pages(locale);
        return defaultSku.isEmpty()
                ? Optional.empty()
                : items.read(defaultSku, locale, pages::ofProduct).values().stream()
                        .findFirst()
                        .map(item -> new MailItem(item.name(), null, "", item.pictureUrl(), item.url()));
    }

    @Override
    public List<MailItem> alternatives(long skuId, Long productId, Locale locale, int limit) {
        Map<Long, Long> neighbours = neighbours(skuId, productId);
        Map<Long, ProductSummary> summaries = availability.summaries(neighbours.keySet());
        List<Long> chosen = neighbours.entrySet().stream()
                .filter(each -> summaries.containsKey(each.getKey())
                        && summaries.get(each.getKey()).isBuyable())
                .map(Map.Entry::getValue)
                .limit(limit)
                .toList();
        if (chosen.isEmpty()) {
            return List.of();
        }
        Map<Long, MailItem> read = items.read(chosen, locale, row -> shop.page(row.path(), locale));
        return chosen.stream().map(read::get).filter(Objects::nonNull).toList();
    }

    /** @return the default SKU of each, nearest first */
    private Map<Long, Long> neighbours(long skuId, Long productId) {
        Map<Long, Long> neighbours = new LinkedHashMap<>();
        MapSqlParameterSource values = new MapSqlParameterSource("sku", skuId)
                .addValue("product", productId, Types.BIGINT)
                .addValue("limit", NEIGHBOURS);
        jdbc.query(MailSql.NEIGHBOURS, values, row -> {
            neighbours.put(row.getLong("product_id"), row.getLong("sku_id"));
        });
        return neighbours;
    }
}
