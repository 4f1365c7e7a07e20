package org.shelfwise.core.notifyme.broadleaf;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.shelfwise.core.platform.IdBatches;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Reads the platform's catalogue tables, past its caches, which keep a SKU for a day, and past its translations, which want
 * a request.
 *
 * <p>What availability calls inactive is absent: deleted products, and those that are not on sale yet. What has ended is
 * there: a mail says so. Prices are the catalogue's; a price that the shop computes for a request is not known here.
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
    public BroadleafMailCatalogue(DataSource dataSource, Availability availability, String baseUrl) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.availability = availability;
        this.shop = new ShopAddress(baseUrl);
        this.items = new ItemReader(jdbc, shop);
    }

    @Override
    public Map<Long, MailItem> items(Collection<Long> skuIds, Locale locale) {
        Map<Long, MailItem> found = new HashMap<>();
        for (List<Long> ids : IdBatches.forInList(skuIds)) {
            Map<Long, SkuVerdict> known = known(ids);
            if (!known.isEmpty()) {
                Pages pages = new Pages(known, locale);
                found.putAll(items.read(known.keySet(), locale, pages::of));
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

        private final Map<Long, SkuVerdict> verdicts;
        private final Locale locale;
        private final Map<Long, Boolean> over = new HashMap<>();

        private Pages(Map<Long, SkuVerdict> verdicts, Locale locale) {
            this.verdicts = verdicts;
            this.locale = locale;
        }

        private String of(ItemRow row) {
            boolean ended = verdicts.get(row.skuId()).status() == AvailabilityStatus.DISCONTINUED;
            return ended && over.computeIfAbsent(row.productId(), this::isOver)
                    ? null
                    : shop.page(row.path(), row.skuId(), locale);
        }

        private boolean isOver(long productId) {
            ProductVerdict product = availability.ofProducts(List.of(productId)).get(productId);
            return product == null || product.status() == AvailabilityStatus.DISCONTINUED;
        }
    }

    @Override
    public List<MailItem> alternatives(long skuId, Locale locale, int limit) {
        Map<Long, Long> neighbours = neighbours(skuId);
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
    private Map<Long, Long> neighbours(long skuId) {
        Map<Long, Long> neighbours = new LinkedHashMap<>();
        jdbc.query(MailSql.NEIGHBOURS, Map.of("sku", skuId, "limit", NEIGHBOURS), row -> {
            neighbours.put(row.getLong("product_id"), row.getLong("sku_id"));
        });
        return neighbours;
    }
}
