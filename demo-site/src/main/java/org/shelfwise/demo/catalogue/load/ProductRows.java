package org.shelfwise.demo.catalogue.load;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Stream;
import org.shelfwise.demo.catalogue.generate.DemoProduct;
import org.shelfwise.demo.catalogue.generate.StockStory;
import org.shelfwise.demo.catalogue.source.CatalogueSource;
import org.shelfwise.demo.catalogue.source.Category;
import org.springframework.jdbc.core.JdbcTemplate;

/** Products with their default SKU, places in categories, options and words. */
final class ProductRows {

    private final Timestamp activeSince;
    private final List<Category> categories;
    private final Ids ids;
    private final Translations translations;
    private final Batch products;
    private final Batch defaultSkus;
    private final Batch saleSkus;
    private final Batch defaultSkuLinks;
    private final Batch places;
    private final Batch options;
    private long lastPlace;
    private long lastOption;

    ProductRows(JdbcTemplate jdbc, CatalogueSource source, Ids ids, Translations translations) {
        this.activeSince = Timestamp.valueOf(source.activeSince().atStartOfDay());
        this.categories = source.categories();
        this.ids = ids;
        this.translations = translations;
        products = Batch.insert(
                jdbc,
                "BLC_PRODUCT",
                "PRODUCT_ID",
                "URL",
                "MODEL",
                "MANUFACTURE",
                "IS_FEATURED_PRODUCT",
                "CAN_SELL_WITHOUT_OPTIONS",
                "DEFAULT_CATEGORY_ID");
        String[] sku = {
            "SKU_ID",
            "DEFAULT_PRODUCT_ID",
            "NAME",
            "DESCRIPTION",
            "LONG_DESCRIPTION",
            "RETAIL_PRICE",
            "ACTIVE_START_DATE",
            "TAXABLE_FLAG",
            "DISCOUNTABLE_FLAG",
            "INVENTORY_TYPE"
        };
        defaultSkus = Batch.insert(jdbc, "BLC_SKU", sku);
        saleSkus = Batch.statement(jdbc, "UPDATE BLC_SKU SET SALE_PRICE = ? WHERE SKU_ID = ?");
        defaultSkuLinks = Batch.statement(jdbc, "UPDATE BLC_PRODUCT SET DEFAULT_SKU_ID = ? WHERE PRODUCT_ID = ?");
        places = Batch.insert(
                jdbc, "BLC_CATEGORY_PRODUCT_XREF", "CATEGORY_PRODUCT_ID", "CATEGORY_ID", "PRODUCT_ID", "DISPLAY_ORDER");
        options = Batch.insert(
                jdbc, "BLC_PRODUCT_OPTION_XREF", "PRODUCT_OPTION_XREF_ID", "PRODUCT_ID", "PRODUCT_OPTION_ID");
    }

    void add(DemoProduct product) {
        long id = Ids.product(product.index());
        products.add(
                id,
                product.url(),
                product.model(),
                product.brand(),
                product.newIn(),
                product.variants().isEmpty(),
                ids.category(product.garment().category()));
        addDefaultSku(product, id);
        categoriesOf(product).forEach(code -> places.add(++lastPlace, ids.category(code), id, displayOrder(product)));
        addOptions(product, id);
    }

    private void addDefaultSku(DemoProduct product, long productId) {
        long skuId = Ids.defaultSku(product.index());
        defaultSkus.add(
                skuId,
                productId,
                product.name().en(),
                product.description().en(),
                product.longDescription().en(),
                product.price(),
                activeSince,
                "Y",
                "Y",
                defaultInventoryType(product));
        defaultSkuLinks.add(skuId, productId);
        if (product.salePrice() != null) {
            saleSkus.add(product.salePrice(), skuId);
        }
        translations.add("Sku", skuId, "name", product.name());
        translations.add("Sku", skuId, "description", product.description());
        translations.add("Sku", skuId, "longDescription", product.longDescription());
    }

    /** The default SKU of a product with variants is never sold, so nobody counts it. */
    private static String defaultInventoryType(DemoProduct product) {
        return product.story() == StockStory.UNAVAILABLE ? "UNAVAILABLE" : "ALWAYS_AVAILABLE";
    }

    private void addOptions(DemoProduct product, long productId) {
        if (product.variants().isEmpty()) {
            return;
        }
        options.add(++lastOption, productId, ids.option(product.palette()));
        if (!product.garment().sizes().sizes().isEmpty()) {
            options.add(++lastOption, productId, ids.option(product.garment().sizes()));
        }
    }

    private List<String> categoriesOf(DemoProduct product) {
        Stream<String> shelves = categories.stream()
                .filter(category -> "new".equals(category.shelf()) && product.newIn()
                        || "sale".equals(category.shelf()) && product.salePrice() != null)
                .map(Category::code);
        return Stream.concat(Stream.of(product.garment().category()), shelves).toList();
    }

    /** The column holds four digits before the point, so a big catalogue counts in thousandths. */
    private static BigDecimal displayOrder(DemoProduct product) {
        return BigDecimal.valueOf(product.index() + 1L, 3);
    }

    void flush() {
        Batch.flushAll(products, defaultSkus, saleSkus, defaultSkuLinks, places, options);
    }
}
