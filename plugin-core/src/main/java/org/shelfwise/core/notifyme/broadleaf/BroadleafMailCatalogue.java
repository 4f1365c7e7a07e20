package org.shelfwise.core.notifyme.broadleaf;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.ProductSummary;
import org.shelfwise.core.availability.Reason;
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
            Set<Long> known = known(ids);
            if (!known.isEmpty()) {
                found.putAll(items.read(known, locale, row -> shop.page(row.path(), row.skuId(), locale)));
            }
        }
        return found;
    }

    private Set<Long> known(List<Long> ids) {
        return availability.ofSkus(ids).values().stream()
                .filter(verdict -> verdict.reason() != Reason.INACTIVE)
                .map(verdict -> verdict.skuId())
                .collect(Collectors.toSet());
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
