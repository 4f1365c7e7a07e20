package org.shelfwise.demo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.broadleafcommerce.common.media.domain.MediaImpl;
import org.broadleafcommerce.core.catalog.domain.CategoryImpl;
import org.broadleafcommerce.core.catalog.domain.CategoryProductXrefImpl;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.broadleafcommerce.openadmin.server.security.domain.AdminRole;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.AvailabilityConfiguration;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.ProductSummary;
import org.shelfwise.core.platform.Outbox;
import org.shelfwise.core.settings.SettingsConfiguration;
import org.shelfwise.demo.catalogue.generate.CatalogueGenerator;
import org.shelfwise.demo.catalogue.generate.DemoProduct;
import org.shelfwise.demo.catalogue.load.CatalogueLoader;
import org.shelfwise.demo.catalogue.source.CatalogueSource;
import org.shelfwise.demo.catalogue.source.CatalogueYaml;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.authentication.encoding.PlaintextPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** What the loader writes, read back through the platform's own entities. */
class CatalogueLoaderTest {

    private static final CatalogueSource SOURCE = CatalogueYaml.read();
    private static final CatalogueProperties SIZE = new CatalogueProperties(150, 42);
    private static final List<DemoProduct> EXPECTED =
            new CatalogueGenerator(SOURCE).products(42, 150).toList();
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Nested
    class OnH2 extends Contract {

        @Override
        DataSource dataSource() {
            return new DriverManagerDataSource(
                    "jdbc:h2:mem:catalogue;DB_CLOSE_DELAY=-1;MODE=LEGACY;NON_KEYWORDS=VALUE,KEY,USER,YEAR,MONTH,DAY");
        }

        @Override
        String dialect() {
            return "org.hibernate.dialect.H2Dialect";
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnPostgres extends Contract {

        private final List<Boolean> made = new ArrayList<>();
        private EmbeddedPostgres postgres;

        @Override
        DataSource dataSource() throws Exception {
            postgres = EmbeddedPostgres.start();
            return postgres.getPostgresDatabase();
        }

        @Override
        String dialect() {
            return "org.hibernate.dialect.PostgreSQL82Dialect";
        }

        @Override
        void start(DemoCatalogue catalogue) throws Exception {
            ExecutorService processes = Executors.newFixedThreadPool(2);
            try {
                Callable<Boolean> start = catalogue::loadIfEmpty;
                for (Future<Boolean> result : processes.invokeAll(List.of(start, start))) {
                    made.add(result.get());
                }
            } finally {
                processes.shutdown();
            }
        }

        @Test
        void two_processes_that_start_on_one_empty_database_make_one_catalogue() {
            assertThat(made).containsExactlyInAnyOrder(true, false);
        }

        @AfterAll
        void stop() throws Exception {
            postgres.close();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Contract {

        private EntityManagerFactory factory;
        private EntityManager em;
        private JdbcTemplate jdbc;
        private DemoCatalogue catalogue;

        abstract DataSource dataSource() throws Exception;

        abstract String dialect();

        void start(DemoCatalogue catalogue) throws Exception {
            catalogue.loadIfEmpty();
        }

        @BeforeAll
        void load() throws Exception {
            DataSource dataSource = dataSource();
            factory = PlatformSchema.create(dataSource, dialect());
            jdbc = new JdbcTemplate(dataSource);
            TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
            CatalogueLoader loader = new CatalogueLoader(jdbc, transactions, Clock.fixed(NOW, ZoneOffset.UTC));
            catalogue = new DemoCatalogue(SOURCE, SIZE, loader);
            start(catalogue);
            em = factory.createEntityManager();
        }

        @AfterAll
        void close() {
            em.close();
            factory.close();
        }

        @Test
        void a_shop_that_has_products_is_left_alone() {
            assertThat(catalogue.loadIfEmpty()).isFalse();
            assertThat(count("BLC_PRODUCT")).isEqualTo(150);
        }

        @Test
        void the_platform_reads_every_product_with_its_words_prices_and_pictures() {
            for (DemoProduct expected : EXPECTED) {
                Product product = product(expected);
                assertThat(product.getUrl()).isEqualTo(expected.url());
                assertThat(product.getManufacturer()).isEqualTo(expected.brand());
                assertThat(product.isActive()).isTrue();
                assertThat(product.getName()).isEqualTo(expected.name().en());
                assertThat(product.getLongDescription())
                        .isEqualTo(expected.longDescription().en());
                assertThat(product.getDefaultSku().getRetailPrice().getAmount()).isEqualByComparingTo(expected.price());
                assertThat(product.getDefaultSku().isOnSale()).isEqualTo(expected.salePrice() != null);
                assertThat(product.getMedia().get("primary").getUrl()).startsWith("/demo/pictures/");
                assertThat(product.getCanSellWithoutOptions())
                        .isEqualTo(expected.variants().isEmpty());
            }
        }

        @Test
        void every_sku_leads_to_its_product_and_its_choices() {
            for (DemoProduct expected : EXPECTED) {
                Product product = product(expected);
                assertThat(product.getAdditionalSkus().stream().map(Contract::choice))
                        .containsExactlyInAnyOrderElementsOf(expected.variants().stream()
                                .map(v -> choice(v.colour().name().en(), v.size()))
                                .toList());
                for (Sku sku : product.getAdditionalSkus()) {
                    assertThat(sku.getProduct()).isSameAs(product);
                    assertThat(sku.getName()).isEqualTo(product.getName());
                    assertThat(sku.isActive()).isTrue();
                    assertThat(sku.getRetailPrice())
                            .isEqualTo(product.getDefaultSku().getRetailPrice());
                }
            }
            assertThat(count("BLC_SKU"))
                    .isEqualTo(150L
                            + EXPECTED.stream()
                                    .mapToInt(p -> p.variants().size())
                                    .sum());
        }

        @Test
        void a_shopper_is_offered_exactly_the_choices_that_exist() {
            for (DemoProduct expected : EXPECTED) {
                Map<String, Set<String>> offered = product(expected).getProductOptionXrefs().stream()
                        .map(xref -> xref.getProductOption())
                        .collect(Collectors.toMap(
                                option -> option.getAttributeName(), option -> option.getAllowedValues().stream()
                                        .map(ProductOptionValue::getAttributeValue)
                                        .collect(Collectors.toSet())));
                Set<String> colours = expected.variants().stream()
                        .map(v -> v.colour().name().en())
                        .collect(Collectors.toSet());
                assertThat(offered.getOrDefault("COLOR", Set.of())).isEqualTo(colours);
                assertThat(offered.getOrDefault("SIZE", Set.of()))
                        .hasSameSizeAs(expected.variants().stream()
                                .filter(v -> v.size() != null)
                                .map(v -> v.size())
                                .collect(Collectors.toSet()));
            }
        }

        @Test
        void the_ledger_holds_the_generated_stock_of_tracked_skus_only() {
            Map<Long, Long> levels =
                    jdbc.queryForList("SELECT SKU_ID, SALABLE FROM SHW_SALABLE WHERE LOCATION = 'web'").stream()
                            .collect(Collectors.toMap(
                                    row -> ((Number) row.get("SKU_ID")).longValue(),
                                    row -> ((Number) row.get("SALABLE")).longValue()));
            long tracked = 0;
            for (DemoProduct expected : EXPECTED) {
                long units = 0;
                for (Sku sku : product(expected).getAdditionalSkus()) {
                    boolean counted = InventoryType.CHECK_QUANTITY.equals(sku.getInventoryType());
                    assertThat(levels.containsKey(sku.getId())).isEqualTo(counted);
                    units += levels.getOrDefault(sku.getId(), 0L);
                    tracked += counted ? 1 : 0;
                }
                boolean unavailable = expected.story().name().equals("UNAVAILABLE");
                assertThat(units)
                        .isEqualTo(
                                unavailable
                                        ? 0
                                        : expected.variants().stream()
                                                .mapToInt(v -> v.quantity())
                                                .sum());
            }
            assertThat(levels).hasSize((int) tracked);
        }

        /** The verdict's own words, whatever the generator calls it: what is taken off sale is sold out to a shopper. */
        @Test
        void one_product_in_eight_is_sold_out_and_one_in_seven_is_low_as_the_shop_judges_them() {
            List<Long> ids = jdbc.queryForList("SELECT PRODUCT_ID FROM BLC_PRODUCT", Long.class);

            Map<AvailabilityStatus, Long> statuses;
            try (AnnotationConfigApplicationContext shop = judging()) {
                statuses = shop.getBean(Availability.class).summaries(ids).values().stream()
                        .collect(Collectors.groupingBy(ProductSummary::status, Collectors.counting()));
            }

            assertThat(statuses)
                    .containsOnlyKeys(
                            AvailabilityStatus.IN_STOCK, AvailabilityStatus.LOW_STOCK, AvailabilityStatus.SOLD_OUT);
            assertThat(statuses.get(AvailabilityStatus.SOLD_OUT) / 150.0).isBetween(0.11, 0.13);
            assertThat(statuses.get(AvailabilityStatus.LOW_STOCK) / 150.0).isBetween(0.14, 0.16);
        }

        /** The plugin's availability over this catalogue, with the thresholds that it has by default. */
        private AnnotationConfigApplicationContext judging() {
            AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
            DataSource dataSource = jdbc.getDataSource();
            Outbox nobodyListens = (topic, ids) -> {};
            context.getBeanFactory().registerSingleton("shelfwiseDataSource", dataSource);
            context.getBeanFactory().registerSingleton("shelfwiseClock", Clock.fixed(NOW, ZoneOffset.UTC));
            context.getBeanFactory().registerSingleton("shelfwiseOutbox", nobodyListens);
            context.getBeanFactory()
                    .registerSingleton("blTransactionManager", new DataSourceTransactionManager(dataSource));
            context.register(
                    PropertySourcesPlaceholderConfigurer.class,
                    SettingsConfiguration.class,
                    AvailabilityConfiguration.class);
            context.refresh();
            return context;
        }

        @Test
        void every_level_is_the_sum_of_its_movements_and_only_empty_ones_are_sold_out() {
            assertThat(jdbc.queryForList("SELECT l.SKU_ID FROM SHW_STOCK_LEVEL l WHERE l.ON_HAND <>"
                            + " (SELECT SUM(m.DELTA) FROM SHW_STOCK_MOVEMENT m WHERE m.SKU_ID = l.SKU_ID)"))
                    .isEmpty();
            assertThat(jdbc.queryForList("SELECT SKU_ID FROM SHW_STOCK_LEVEL"
                            + " WHERE (ON_HAND = 0 AND SOLD_OUT_AT IS NULL) OR (ON_HAND > 0 AND SOLD_OUT_AT IS NOT NULL)"
                            + " OR SOLD_OUT_AT > " + NOW.toEpochMilli()))
                    .isEmpty();
        }

        @Test
        void categories_have_products_in_a_hand_set_order_and_inherit_the_four_facets() {
            CategoryImpl dresses = category("/dresses");
            assertThat(dresses.getAllParentCategoryXrefs())
                    .extracting(x -> x.getCategory().getUrl())
                    .containsExactly("/women");
            assertThat(dresses.getActiveProductXrefs())
                    .hasSizeGreaterThan(8)
                    .isSortedAccordingTo((a, b) -> a.getDisplayOrder().compareTo(b.getDisplayOrder()));
            assertThat(dresses.getCumulativeSearchFacets())
                    .extracting(facet -> facet.getSearchFacet().getField().getAbbreviation())
                    .containsExactly("color", "size", "price", "brand");
            assertThat(category("/sale").getActiveProductXrefs()).isNotEmpty();
            assertThat(category("/new-in").getActiveProductXrefs()).isNotEmpty();
        }

        @Test
        void categories_colours_and_products_speak_swedish_and_georgian() {
            assertThat(translations("Category", category("/dresses").getId(), "name"))
                    .isEqualTo(Map.of("sv", "Klänningar", "ka", "კაბები"));
            DemoProduct first = EXPECTED.get(0);
            Sku sku = product(first).getDefaultSku();
            assertThat(translations("Sku", sku.getId(), "name"))
                    .isEqualTo(first.name().translations());
            assertThat(translations("Sku", sku.getId(), "longDescription"))
                    .isEqualTo(first.longDescription().translations());
        }

        @Test
        void what_the_platform_saves_next_does_not_collide() {
            em.getTransaction().begin();
            try {
                SkuImpl sku = new SkuImpl();
                ProductImpl product = new ProductImpl();
                CategoryImpl category = new CategoryImpl();
                category.setName("Added by hand");
                MediaImpl media = new MediaImpl();
                media.setUrl("/x");
                em.persist(category);
                em.persist(media);
                em.persist(product);
                em.persist(sku);
                CategoryProductXrefImpl place = new CategoryProductXrefImpl();
                place.setCategory(category);
                place.setProduct(product);
                em.persist(place);
                em.flush();
                assertThat(sku.getId()).isGreaterThan(10_000L + 150 * 40);
            } finally {
                em.getTransaction().rollback();
                em.clear();
            }
        }

        @Test
        void the_demo_admin_can_log_in_and_may_do_everything() throws Exception {
            @SuppressWarnings("deprecation")
            PlaintextPasswordEncoder encoder = new PlaintextPasswordEncoder();
            DemoAdmin admin = new DemoAdmin(jdbc, encoder);
            admin.createIfAbsent();
            admin.createIfAbsent();

            AdminUser user = em.createQuery("SELECT u FROM AdminUserImpl u", AdminUser.class)
                    .getSingleResult();
            assertThat(user.getAllRoles()).extracting(AdminRole::getName).containsExactly("ROLE_ADMIN");
            assertThat(encoder.isPasswordValid(user.getPassword(), DemoAdmin.PASSWORD, user.getId()))
                    .isTrue();
        }

        private Product product(DemoProduct expected) {
            return em.createQuery("SELECT p FROM ProductImpl p WHERE p.url = :url", Product.class)
                    .setParameter("url", expected.url())
                    .getSingleResult();
        }

        private CategoryImpl category(String url) {
            return em.createQuery("SELECT c FROM CategoryImpl c WHERE c.url = :url", CategoryImpl.class)
                    .setParameter("url", url)
                    .getSingleResult();
        }

        private Map<String, String> translations(String type, long id, String property) {
            return em
                    .createQuery(
                            "SELECT t.localeCode, t.translatedValue FROM TranslationImpl t"
                                    + " WHERE t.entityType = :type AND t.entityId = :id AND t.fieldName = :property",
                            Object[].class)
                    .setParameter("type", type)
                    .setParameter("id", Long.toString(id))
                    .setParameter("property", property)
                    .getResultList()
                    .stream()
                    .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
        }

        private long count(String table) {
            return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
        }

        private static String choice(Sku sku) {
            return sku.getProductOptionValuesCollection().stream()
                    .sorted((a, b) -> a.getProductOption()
                            .getAttributeName()
                            .compareTo(b.getProductOption().getAttributeName()))
                    .map(ProductOptionValue::getAttributeValue)
                    .collect(Collectors.joining("/"));
        }

        private static String choice(String colour, String size) {
            return size == null ? colour : colour + "/" + size;
        }
    }
}
