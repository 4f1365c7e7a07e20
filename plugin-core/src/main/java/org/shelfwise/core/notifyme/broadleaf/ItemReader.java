package org.shelfwise.core.notifyme.broadleaf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shelfwise.core.notifyme.MailItem;
import org.shelfwise.core.notifyme.MailPictures;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Reads what SKUs look like: five statements, however many there are. */
final class ItemReader {

    private final NamedParameterJdbcOperations jdbc;
    private final Translations translations;
    private final MailPictures shownPictures;
    private final ShopAddress shop;

    ItemReader(NamedParameterJdbcOperations jdbc, MailPictures shownPictures, ShopAddress shop) {
        this.jdbc = jdbc;
        this.translations = new Translations(jdbc);
        this.shownPictures = shownPictures;
        this.shop = shop;
    }

    /**
     * @param ids as many as go into an IN list
     * @param page where the item's link leads; null for an item without a page
     * @return for each SKU that belongs to a product
     */
    Map<Long, MailItem> read(Collection<Long> ids, Locale locale, Function<ItemRow, String> page) {
        Map<Long, ItemRow> rows = rows(ids);
        if (rows.isEmpty()) {
            return Map.of();
        }
        Set<Long> defaultSkus =
                rows.values().stream().map(ItemRow::defaultSkuId).collect(Collectors.toSet());
        Map<Long, String> names = translations.read("Sku", "name", defaultSkus, locale);
        Map<Long, List<Choice>> choices = choices(rows.keySet());
        Map<Long, String> words = translations.read("ProdOptionVal", "attributeValue", valueIds(choices), locale);
        Map<Long, String> pictures = pictures(rows.keySet(), defaultSkus);
        Map<Long, MailItem> items = new HashMap<>();
        rows.forEach((id, row) -> {
            List<Choice> chosen = choices.getOrDefault(id, List.of());
            items.put(
                    id,
                    new MailItem(
                            names.getOrDefault(row.defaultSkuId(), row.name()),
                            variant(chosen, words),
                            row.price(chosen).map(price -> price.text(locale)).orElse(""),
                            pictures.getOrDefault(id, pictures.get(row.defaultSkuId())),
                            page.apply(row)));
        });
        return items;
    }

    private Map<Long, ItemRow> rows(Collection<Long> ids) {
        Map<Long, ItemRow> rows = new TreeMap<>();
        jdbc.query(MailSql.ITEMS, Map.of("ids", ids), row -> {
            rows.putIfAbsent(row.getLong("sku_id"), ItemRow.read(row));
        });
        return rows;
    }

    private Map<Long, List<Choice>> choices(Set<Long> ids) {
        Map<Long, List<Choice>> choices = new HashMap<>();
        jdbc.query(MailSql.CHOICES, Map.of("ids", ids), row -> {
            choices.computeIfAbsent(row.getLong("sku_id"), sku -> new ArrayList<>())
                    .add(new Choice(row.getLong("value_id"), row.getString("text"), row.getBigDecimal("surcharge")));
        });
        return choices;
    }

    private static Set<Long> valueIds(Map<Long, List<Choice>> choices) {
        return choices.values().stream()
                .flatMap(List::stream)
                .map(Choice::valueId)
                .collect(Collectors.toSet());
    }

    private static String variant(List<Choice> chosen, Map<Long, String> words) {
        return chosen.stream()
                .map(choice -> words.getOrDefault(choice.valueId(), choice.text()))
                .collect(Collectors.joining(", "));
    }

    /** By SKU, the first that mails can show. One without any shows its product's. */
    private Map<Long, String> pictures(Set<Long> ids, Set<Long> defaultSkus) {
        Set<Long> all = new HashSet<>(ids);
        all.addAll(defaultSkus);
        Map<Long, String> pictures = new HashMap<>();
        jdbc.query(MailSql.PICTURES, Map.of("ids", all), row -> {
            long skuId = row.getLong("sku_id");
            shownPictures
                    .shown(row.getString("path"))
                    .ifPresent(picture -> pictures.putIfAbsent(skuId, shop.absolute(picture)));
        });
        return pictures;
    }
}
