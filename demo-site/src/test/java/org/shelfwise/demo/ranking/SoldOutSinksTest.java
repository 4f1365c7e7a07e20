package org.shelfwise.demo.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.demo.testing.Eventually.eventually;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.sql.DataSource;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.search.service.SearchService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.ProductVerdict;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockLedger;
import org.shelfwise.core.stock.StockLine;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.demo.testing.RunningDemo;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The main job, on the running shop: the ledger sells, the listing follows. */
class SoldOutSinksTest {

    private static final MovementNote SALE = new MovementNote(MovementCause.SALE, "test", "test", null);

    private final SearchService search = RunningDemo.siteBean("blSearchService", SearchService.class);
    private final Availability availability = RunningDemo.siteBean("shelfwiseAvailability", Availability.class);
    private final StockLedger ledger = RunningDemo.siteBean("shelfwiseStockLedger", StockLedger.class);

    @BeforeEach
    void enterRequest() {
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setRequest(requestWithoutParameters());
        BroadleafRequestContext.setBroadleafRequestContext(context);
    }

    /** The platform's search service reads the parameters of the request under way, and nothing else of it. */
    private static HttpServletRequest requestWithoutParameters() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                SoldOutSinksTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getParameterMap") ? Map.of() : null);
    }

    @AfterEach
    void leaveRequest() {
        BroadleafRequestContext.setBroadleafRequestContext(null);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"price asc", "name desc"})
    void the_whole_shop_lists_nothing_to_buy_after_what_is_gone(String sort) throws Exception {
        List<Long> listed = ids(browse(anyCategory(), sort, Map.of()));
        Map<Long, ProductVerdict> verdicts = availability.ofProducts(listed);
        List<Boolean> gone =
                listed.stream().map(id -> !verdicts.get(id).isBuyable()).toList();
        assertThat(gone).contains(true, false).isSorted();
    }

    @Test
    void selling_the_last_units_sinks_the_product_and_giving_them_back_lets_it_rise_to_its_place() throws Throwable {
        Category category = anyCategory();
        List<Long> inHandSetOrder = ids(browse(category, null, Map.of()));
        ProductVerdict product = availability.ofProducts(inHandSetOrder).values().stream()
                .filter(p -> p.variants().stream()
                        .anyMatch(v -> v.verdict().salable().orElse(0) > 0))
                .filter(ProductVerdict::isBuyable)
                .findFirst()
                .orElseThrow();
        Map<Long, Long> sold = sellAll(product);
        try {
            eventually(() ->
                    assertThat(position(category, product.productId())).isGreaterThanOrEqualTo(firstGone(category)));
            assertThat(availability
                            .ofProducts(Set.of(product.productId()))
                            .get(product.productId())
                            .isBuyable())
                    .isFalse();
        } finally {
            giveBack(sold);
        }
        eventually(() -> assertThat(ids(browse(category, null, Map.of()))).isEqualTo(inHandSetOrder));
    }

    @Test
    void what_somebody_takes_off_sale_in_the_platforms_own_tables_sinks_without_a_rebuild() throws Throwable {
        Category category = anyCategory();
        ProductVerdict product = availability.ofProducts(ids(browse(category, null, Map.of()))).values().stream()
                .filter(ProductVerdict::isBuyable)
                .findFirst()
                .orElseThrow();
        offSale(product, "N");
        try {
            eventually(() ->
                    assertThat(position(category, product.productId())).isGreaterThanOrEqualTo(firstGone(category)));
        } finally {
            offSale(product, null);
        }
        eventually(() -> assertThat(position(category, product.productId())).isLessThan(firstGone(category)));
    }

    private static void offSale(ProductVerdict product, String flag) {
        JdbcTemplate jdbc = new JdbcTemplate(RunningDemo.siteBean("shelfwiseDataSource", DataSource.class));
        product.variants()
                .forEach(v -> jdbc.update("UPDATE BLC_SKU SET AVAILABLE_FLAG = ? WHERE SKU_ID = ?", flag, v.skuId()));
    }

    private Map<Long, Long> sellAll(ProductVerdict product) {
        Map<Long, Long> sold = new HashMap<>();
        for (Variant variant : product.variants()) {
            variant.verdict().salable().ifPresent(units -> {
                if (units > 0) {
                    sold.put(variant.skuId(), units);
                }
            });
        }
        ledger.take(StockLocations.WEB, lines(sold), SALE);
        return sold;
    }

    private void giveBack(Map<Long, Long> sold) {
        ledger.giveBack(StockLocations.WEB, lines(sold), SALE);
    }

    private static List<StockLine> lines(Map<Long, Long> units) {
        return units.entrySet().stream()
                .map(e -> new StockLine(e.getKey(), e.getValue()))
                .toList();
    }

    private int position(Category category, long productId) throws Exception {
        return ids(browse(category, "price asc", Map.of())).indexOf(productId);
    }

    private int firstGone(Category category) throws Exception {
        List<Long> listed = ids(browse(category, "price asc", Map.of()));
        Map<Long, ProductVerdict> verdicts = availability.ofProducts(listed);
        Set<Long> gone = new HashSet<>(listed);
        gone.removeIf(id -> verdicts.get(id).isBuyable());
        return listed.stream()
                .filter(gone::contains)
                .map(listed::indexOf)
                .findFirst()
                .orElse(listed.size());
    }

    /** The category with the most products: something of everything. */
    private Category anyCategory() {
        JdbcTemplate jdbc = new JdbcTemplate(RunningDemo.siteBean("shelfwiseDataSource", DataSource.class));
        Long id = jdbc.queryForObject(
                "SELECT CATEGORY_ID FROM BLC_CATEGORY_PRODUCT_XREF GROUP BY CATEGORY_ID"
                        + " ORDER BY COUNT(*) DESC, CATEGORY_ID LIMIT 1",
                Long.class);
        return RunningDemo.siteBean("blCatalogService", CatalogService.class).findCategoryById(id);
    }

    private ProductSearchResult browse(Category category, String sort, Map<String, String[]> filters) {
        ProductSearchCriteria criteria = new ProductSearchCriteria();
        criteria.setSortQuery(sort);
        criteria.setPageSize(1_000);
        criteria.setFilterCriteria(new HashMap<>(filters));
        PlatformTransactionManager transactions =
                RunningDemo.siteBean("blTransactionManager", PlatformTransactionManager.class);
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                Category attached = RunningDemo.siteBean("blCatalogService", CatalogService.class)
                        .findCategoryById(category.getId());
                return search.findProductsByCategory(attached, criteria);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static List<Long> ids(ProductSearchResult found) {
        return found.getProducts().stream().map(Product::getId).toList();
    }
}
