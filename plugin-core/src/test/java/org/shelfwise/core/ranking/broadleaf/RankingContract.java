package org.shelfwise.core.ranking.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.solr.client.solrj.SolrServer;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.search.domain.SearchFacetResultDTO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.ranking.HandSetOrder;
import org.shelfwise.core.ranking.RankingConfiguration;
import org.shelfwise.core.ranking.RankingKeys;
import org.shelfwise.core.ranking.RankingMode;
import org.shelfwise.core.ranking.RankingPolicies;
import org.shelfwise.core.ranking.RankingPolicy;
import org.shelfwise.core.ranking.StandardTiers;
import org.shelfwise.core.ranking.broadleaf.ModelProduct.ModelSku;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingsEditor;
import org.shelfwise.core.settings.SettingsFixture;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.TestDatabase;

/** What shoppers see in listings, worked out by hand from the model and asked of the platform over a real Solr. */
abstract class RankingContract {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final String[] COLORS = {"Red", "Blue", "Sea \"green\" (dark)", "OR *:*"};
    private static final String[] SIZES = {"S", "M", "L"};
    private static final String[] FITS = {"Slim", "Loose"};
    private static final String[] BRANDS = {"Ara", "Bo"};
    private static final AvailabilityStatus[] STATUSES = AvailabilityStatus.values();
    private static final RankingPolicy SINK = policy(RankingMode.SINK, HandSetOrder.PINS_SINK, 30);

    private final Random random = new Random(20261122);
    private PlatformSearch shop;

    abstract SolrServer solr() throws Exception;

    @BeforeEach
    void open() throws Exception {
        shop = new PlatformSearch(solr(), SINK, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void leaveRequest() {
        BroadleafRequestContext.setBroadleafRequestContext(null);
    }

    private static RankingPolicy policy(RankingMode mode, HandSetOrder order, int days) {
        return new RankingPolicy(mode, order, days);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"price asc", "price desc", "name desc", "brand asc,price desc"})
    void what_cannot_be_bought_comes_after_all_that_can_on_every_page_under_every_sort(String sort) throws Exception {
        stock(180);
        List<Long> listed = new ArrayList<>();
        for (int page = 1; page <= 9; page++) {
            listed.addAll(ids(shop.browse(sort, Map.of(), page, 20)));
        }
        assertThat(listed).doesNotHaveDuplicates().hasSize(180);
        assertThat(tiers(listed)).isSorted();
        assertThat(listed).isEqualTo(expected(byTier().thenComparing(platforms(sort)), listed));
    }

    @ParameterizedTest
    @EnumSource(
            value = RankingMode.class,
            names = {"SINK", "HIDE"})
    void search_results_sink_what_is_sold_out_however_relevant(RankingMode mode) throws Exception {
        shop.policy(policy(mode, HandSetOrder.PINS_SINK, 30));
        put(1, "dress dress dress dress", AvailabilityStatus.SOLD_OUT);
        put(2, "a long blue summer dress with pockets", AvailabilityStatus.LOW_STOCK);
        put(3, "dress dress", AvailabilityStatus.PRE_ORDER);
        put(4, "dress", AvailabilityStatus.DISCONTINUED);
        shop.rebuild();
        assertThat(ids(shop.find("dress", null, Map.of()))).containsExactly(2L, 3L, 1L, 4L);
    }

    @Test
    void low_stock_is_not_punished() throws Exception {
        put(1, "b", AvailabilityStatus.IN_STOCK);
        put(2, "a", AvailabilityStatus.LOW_STOCK);
        shop.rebuild();
        assertThat(ids(shop.browse("name asc", Map.of(), 1, 10))).containsExactly(2L, 1L);
    }

    @Test
    void soft_ranking_weighs_relevance_by_what_can_be_bought_and_puts_sold_out_last() throws Exception {
        shop.policy(policy(RankingMode.SOFT, HandSetOrder.PINS_SINK, 30));
        put(1, "dress a b", AvailabilityStatus.IN_STOCK, AvailabilityStatus.SOLD_OUT, AvailabilityStatus.SOLD_OUT);
        put(2, "dress a b", AvailabilityStatus.IN_STOCK, AvailabilityStatus.IN_STOCK, AvailabilityStatus.SOLD_OUT);
        put(3, "dress a b", AvailabilityStatus.IN_STOCK, AvailabilityStatus.IN_STOCK, AvailabilityStatus.IN_STOCK);
        put(4, "dress dress dress", AvailabilityStatus.SOLD_OUT);
        shop.rebuild();
        assertThat(ids(shop.find("dress", null, Map.of()))).containsExactly(3L, 2L, 1L, 4L);
        assertThat(ids(shop.browse("name desc", Map.of(), 1, 10))).endsWith(4L);
    }

    @Test
    void hiding_takes_out_what_has_been_sold_out_for_longer_than_the_set_days() throws Exception {
        stock(120);
        for (int days : new int[] {0, 3, 30}) {
            shop.policy(policy(RankingMode.HIDE, HandSetOrder.PINS_SINK, days));
            ProductSearchResult listed = shop.browse(null, Map.of(), 1, 1_000);
            List<Long> shown = shop.catalogue.all().stream()
                    .filter(p -> !hidden(p, days))
                    .map(ModelProduct::id)
                    .toList();
            assertThat(ids(listed)).containsExactlyInAnyOrderElementsOf(shown);
            assertThat(listed.getTotalResults()).isEqualTo(shown.size());
        }
    }

    private static boolean hidden(ModelProduct p, int days) {
        boolean gone = p.status().compareTo(AvailabilityStatus.SOLD_OUT) >= 0;
        if (days == 0) {
            return gone;
        }
        return p.status() == AvailabilityStatus.SOLD_OUT
                && p.soldOutSince() != null
                && !p.soldOutSince().isAfter(NOW.minus(Duration.ofDays(days)));
    }

    @Test
    void off_leaves_the_order_to_the_platform() throws Exception {
        shop.policy(policy(RankingMode.OFF, HandSetOrder.PINS_SINK, 30));
        stock(60);
        List<Long> listed = ids(shop.browse("price asc", Map.of(), 1, 100));
        assertThat(listed).isEqualTo(expected(platforms("price asc"), listed));
    }

    @Test
    void pins_win_where_the_merchant_says_so_and_only_in_the_order_set_by_hand() throws Exception {
        shop.policy(policy(RankingMode.SINK, HandSetOrder.PINS_WIN, 30));
        stock(60);
        List<Long> byHand = ids(shop.browse(null, Map.of(), 1, 100));
        assertThat(byHand).isEqualTo(expected(platforms(null).thenComparing(byTier()), byHand));
        assertThat(tiers(ids(shop.browse("price asc", Map.of(), 1, 100)))).isSorted();
    }

    @Test
    void documents_older_than_the_plugin_are_listed_among_what_can_be_bought() throws Exception {
        put(1, "dress", AvailabilityStatus.SOLD_OUT);
        put(2, "dress", AvailabilityStatus.IN_STOCK);
        shop.rebuild();
        var old = shop.documents(List.of(1L)).get(0);
        List.copyOf(old.getFieldNames()).stream()
                .filter(f -> f.startsWith("shelfwise_"))
                .forEach(old::removeField);
        solr().add(old);
        solr().commit();
        shop.policy(policy(RankingMode.SOFT, HandSetOrder.PINS_SINK, 30));
        assertThat(ids(shop.find("dress", null, Map.of()))).containsExactlyInAnyOrder(1L, 2L);
        shop.policy(policy(RankingMode.HIDE, HandSetOrder.PINS_SINK, 0));
        assertThat(ids(shop.find("dress", null, Map.of()))).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void each_category_ranks_by_its_own_mode_and_a_search_by_the_sites() throws Exception {
        put(1, "dress dress dress", AvailabilityStatus.SOLD_OUT);
        put(2, "dress", AvailabilityStatus.IN_STOCK);
        shop.rebuild();
        try (TestDatabase database = Databases.h2()) {
            shop.policies(merchantsPolicies(database));

            assertThat(ids(shop.find("dress", null, Map.of()))).as("sink").containsExactly(2L, 1L);
            for (boolean explicit : new boolean[] {false, true}) {
                assertThat(ids(shop.browse(PlatformSearch.CATEGORY, explicit)))
                        .as("hide")
                        .containsExactly(2L);
                assertThat(ids(shop.browse(PlatformSearch.CATEGORY_BELOW, explicit)))
                        .as("off")
                        .containsExactly(1L, 2L);
            }
        }
    }

    /** The site sinks, one category hides at once, and the one below it is left to the platform. */
    private static RankingPolicies merchantsPolicies(TestDatabase database) {
        SettingsFixture settings = SettingsFixture.on(database);
        settings.shop().category(PlatformSearch.CATEGORY, null);
        settings.shop().category(PlatformSearch.CATEGORY_BELOW, PlatformSearch.CATEGORY);
        RankingKeys keys = RankingKeys.withDefaults("sink", "pins-sink", "0");
        SettingsEditor editor = settings.editor();
        assertThat(editor.set(keys.mode(), SettingPlace.category(PlatformSearch.CATEGORY), "hide", "merchant"))
                .isEmpty();
        assertThat(editor.set(keys.mode(), SettingPlace.category(PlatformSearch.CATEGORY_BELOW), "off", "merchant"))
                .isEmpty();
        return new RankingConfiguration().shelfwiseRankingPolicies(settings.settings(), keys, settings.clock(), 2_000);
    }

    /** Random catalogues, random choices: results and counts must be what counting by hand gives. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void results_and_counts_agree_with_counting_by_hand_whatever_is_chosen(int seed) throws Exception {
        random.setSeed(seed);
        stock(150);
        for (int round = 0; round < 25; round++) {
            Map<String, Set<String>> chosen = randomChoices();
            ProductSearchResult found = shop.browse(null, parameters(chosen), 1, 1_000);
            assertThat(ids(found)).as("found for %s", chosen).containsExactlyInAnyOrderElementsOf(matching(chosen));
            assertCounts(found, chosen);
        }
    }

    private void assertCounts(ProductSearchResult found, Map<String, Set<String>> chosen) {
        for (SearchFacetDTO facet : found.getFacets()) {
            String name = facet.getFacet().getField().getAbbreviation();
            Map<String, Integer> expected = new TreeMap<>();
            valuesOf(name).forEach(v -> {
                int count = matching(with(chosen, name, v)).size();
                boolean kept = isOption(name)
                        && chosen.getOrDefault(name, Set.of()).contains(v)
                        && offeredAnywhere(name, v, chosen);
                if (count > 0 || kept) {
                    expected.put(v, count);
                }
            });
            assertThat(counts(facet)).as("%s beside %s", name, chosen).isEqualTo(expected);
        }
    }

    /** A chosen value of which nothing is left beside the other options stays visible, so that it can be unchosen. */
    private boolean offeredAnywhere(String name, String value, Map<String, Set<String>> chosen) {
        Map<String, Set<String>> withoutOptions = new HashMap<>(chosen);
        withoutOptions.keySet().removeIf(RankingContract::isOption);
        return !matching(with(withoutOptions, name, value)).isEmpty();
    }

    private static boolean isOption(String facet) {
        return PlatformSearch.OPTIONS.contains(facet.toUpperCase());
    }

    private static Map<String, Integer> counts(SearchFacetDTO facet) {
        Map<String, Integer> counts = new TreeMap<>();
        for (SearchFacetResultDTO value : facet.getFacetValues()) {
            if (isOption(facet.getFacet().getField().getAbbreviation()) || value.getQuantity() > 0) {
                counts.put(value.getValueKey(), value.getQuantity());
            }
        }
        return counts;
    }

    private static List<String> valuesOf(String facet) {
        return switch (facet) {
            case "brand" -> List.of(BRANDS);
            case "color" -> List.of(COLORS);
            case "size" -> List.of(SIZES);
            case "fit" -> List.of(FITS);
            default -> List.of("range[0:49]", "range[50:99]", "range[100:1000]");
        };
    }

    private List<Long> matching(Map<String, Set<String>> chosen) {
        Map<String, Set<String>> options = new HashMap<>();
        PlatformSearch.OPTIONS.stream()
                .filter(o -> chosen.containsKey(o.toLowerCase()))
                .forEach(o -> options.put(o, chosen.get(o.toLowerCase())));
        return shop.catalogue.all().stream()
                .filter(p -> p.offers(options))
                .filter(p -> !chosen.containsKey("brand") || chosen.get("brand").contains(p.brand()))
                .filter(p -> !chosen.containsKey("price")
                        || chosen.get("price").stream().anyMatch(r -> inRange(r, p.price())))
                .map(ModelProduct::id)
                .toList();
    }

    private static boolean inRange(String range, double price) {
        String[] bounds = range.substring("range[".length(), range.length() - 1).split(":");
        return price >= Double.parseDouble(bounds[0]) && price <= Double.parseDouble(bounds[1]);
    }

    private static Map<String, Set<String>> with(Map<String, Set<String>> chosen, String facet, String value) {
        Map<String, Set<String>> more = new HashMap<>(chosen);
        more.put(facet, Set.of(value));
        return more;
    }

    private Map<String, Set<String>> randomChoices() {
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        for (String facet : List.of("color", "size", "fit", "brand", "price")) {
            if (random.nextInt(5) < 2) {
                List<String> values = valuesOf(facet);
                Set<String> some = new LinkedHashSet<>();
                int howMany = 1 + random.nextInt(2);
                for (int i = 0; i < howMany; i++) {
                    some.add(values.get(random.nextInt(values.size())));
                }
                chosen.put(facet, some);
            }
        }
        return chosen;
    }

    private static Map<String, String[]> parameters(Map<String, Set<String>> chosen) {
        Map<String, String[]> parameters = new HashMap<>();
        chosen.forEach((facet, values) -> parameters.put(facet, values.toArray(String[]::new)));
        return parameters;
    }

    /** Broken parameters, each of which makes the platform or Solr fail, find what they can. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "price",
                "nosuch asc",
                "color asc",
                "name_t asc",
                ",",
                " ",
                "price sideways",
                "{!func}x asc",
                "shelfwise_sku_ss asc",
                "<script>alert(1)</script> asc",
                "price asc asc"
            })
    void a_broken_sort_gives_the_default_order(String sort) throws Exception {
        stock(30);
        assertThat(ids(shop.browse(sort, Map.of(), 1, 100))).isEqualTo(ids(shop.browse(null, Map.of(), 1, 100)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "range[",
                "range[]",
                "range[5",
                "range[a:b]",
                "range[1:2:3]",
                "range[:]",
                "range[1:2] OR *:*",
                "cheap",
                "",
                "1e400"
            })
    void a_broken_range_restricts_nothing(String range) throws Exception {
        stock(30);
        ProductSearchResult found = shop.browse(null, Map.of("price", new String[] {range}), 1, 100);
        assertThat(found.getTotalResults()).isEqualTo(30);
    }

    @Test
    void unknown_facets_and_hostile_option_values_find_nothing_and_break_nothing() throws Exception {
        stock(30);
        Map<String, String[]> unknown = new HashMap<>(Map.of("nosuch", new String[] {"x\")"}));
        unknown.put("empty", null);
        assertThat(shop.browse(null, unknown, 1, 100).getTotalResults()).isEqualTo(30);
        for (String hostile : List.of("\") OR *:*", "{!join}", "<script>", "a".repeat(200), "\\", "\ud83d\ude80")) {
            Map<String, String[]> chosen = Map.of("color", new String[] {hostile}, "size", new String[] {"M"});
            assertThat(shop.browse(null, chosen, 1, 100).getTotalResults())
                    .as(hostile)
                    .isZero();
        }
    }

    @Test
    void hundreds_of_chosen_values_of_each_option_do_not_make_the_request_too_long() throws Exception {
        stock(30);
        String[] many = new String[400];
        Arrays.setAll(many, i -> i == 0 ? "M" : "x" + i);
        Map<String, String[]> chosen = Map.of("color", many, "size", many, "fit", many, "brand", BRANDS);
        assertThat(shop.browse(null, chosen, 1, 100).getTotalResults()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE})
    void an_impossible_page_breaks_nothing(int page) throws Exception {
        stock(30);
        assertThat(shop.browse(null, Map.of(), page, 10).getTotalResults()).isEqualTo(30);
    }

    @Test
    void a_page_of_products_is_indexed_with_one_reading_of_verdicts() throws Exception {
        stock(200);
        assertThat(shop.catalogue.calls()).isEqualTo(1);
    }

    private void put(long id, String name, AvailabilityStatus... statuses) {
        List<ModelSku> skus = new ArrayList<>();
        for (int i = 0; i < statuses.length; i++) {
            skus.add(new ModelSku(Map.of("SIZE", SIZES[i]), statuses[i]));
        }
        shop.catalogue.put(new ModelProduct(id, name, "Ara", id, id, NOW.minusSeconds(60), skus));
    }

    private void stock(int products) throws Exception {
        for (long id = 1; id <= products; id++) {
            shop.catalogue.put(randomProduct(id));
        }
        shop.rebuild();
    }

    private ModelProduct randomProduct(long id) {
        boolean alike = random.nextInt(4) == 0;
        AvailabilityStatus first = randomStatus();
        Set<Map<String, String>> combinations = new HashSet<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            combinations.add(randomOptions());
        }
        List<ModelSku> skus = combinations.stream()
                .sorted(Comparator.comparing(Map::toString))
                .map(options -> new ModelSku(options, alike ? first : randomStatus()))
                .toList();
        Instant since = random.nextInt(5) == 0 ? null : NOW.minus(Duration.ofHours(random.nextInt(24 * 60)));
        return new ModelProduct(
                id,
                "name" + random.nextInt(1_000_000),
                BRANDS[random.nextInt(BRANDS.length)],
                random.nextInt(150),
                1 + random.nextInt(1_000_000),
                since,
                skus);
    }

    /** Some products have no fit, some have sizes only. */
    private Map<String, String> randomOptions() {
        Map<String, String> options = new TreeMap<>();
        options.put("SIZE", SIZES[random.nextInt(SIZES.length)]);
        if (random.nextInt(5) > 0) {
            options.put("COLOR", COLORS[random.nextInt(COLORS.length)]);
        }
        if (random.nextInt(2) > 0) {
            options.put("FIT", FITS[random.nextInt(FITS.length)]);
        }
        return options;
    }

    private AvailabilityStatus randomStatus() {
        return random.nextBoolean() ? AvailabilityStatus.SOLD_OUT : STATUSES[random.nextInt(STATUSES.length)];
    }

    private List<Integer> tiers(List<Long> ids) {
        return ids.stream()
                .map(id -> new StandardTiers().tierOf(shop.catalogue.get(id).status()))
                .toList();
    }

    private static Comparator<ModelProduct> byTier() {
        return Comparator.comparing(p -> new StandardTiers().tierOf(p.status()));
    }

    private static Comparator<ModelProduct> platforms(String sort) {
        if (sort == null) {
            return Comparator.comparing(ModelProduct::place);
        }
        return switch (sort) {
            case "price asc" -> Comparator.comparing(ModelProduct::price);
            case "price desc" -> Comparator.comparing(ModelProduct::price).reversed();
            case "name desc" -> Comparator.comparing(ModelProduct::name).reversed();
            default -> Comparator.comparing(ModelProduct::brand)
                    .thenComparing(Comparator.comparing(ModelProduct::price).reversed());
        };
    }

    /** The order by hand; where it does not tell two products apart, as Solr listed them. */
    private List<Long> expected(Comparator<ModelProduct> order, List<Long> listed) {
        return shop.catalogue.all().stream()
                .sorted(order.thenComparing(p -> listed.indexOf(p.id())))
                .map(ModelProduct::id)
                .toList();
    }

    private static List<Long> ids(ProductSearchResult found) {
        return found.getProducts() == null
                ? List.of()
                : found.getProducts().stream().map(Product::getId).toList();
    }
}
