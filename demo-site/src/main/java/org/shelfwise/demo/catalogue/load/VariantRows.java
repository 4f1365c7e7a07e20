package org.shelfwise.demo.catalogue.load;

import java.util.HashMap;
import java.util.Map;
import org.shelfwise.demo.catalogue.generate.DemoProduct;
import org.shelfwise.demo.catalogue.generate.DemoVariant;
import org.shelfwise.demo.catalogue.generate.StockStory;
import org.shelfwise.demo.catalogue.picture.PictureName;
import org.shelfwise.demo.catalogue.source.Colour;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The SKUs of a product's colours and sizes, with their option values, pictures and stock. As in shops whose SKUs the
 * platform generated, a variant has no name and no price of its own: both come from the default SKU.
 */
final class VariantRows {

    private final Ids ids;
    private final StockRows stock;
    private final Batch skus;
    private final Batch ofProduct;
    private final Batch optionValues;
    private final Batch media;
    private final Batch mediaMap;
    private long lastMedia;

    /** @param lastMedia highest id that is taken in BLC_MEDIA */
    VariantRows(JdbcTemplate jdbc, Ids ids, StockRows stock, long lastMedia) {
        this.ids = ids;
        this.stock = stock;
        this.lastMedia = lastMedia;
        skus = Batch.insert(jdbc, "BLC_SKU", "SKU_ID", "INVENTORY_TYPE", "DISCOUNTABLE_FLAG");
        ofProduct = Batch.insert(jdbc, "BLC_PRODUCT_SKU_XREF", "SKU_ID", "PRODUCT_ID");
        optionValues = Batch.insert(jdbc, "BLC_SKU_OPTION_VALUE_XREF", "SKU_ID", "PRODUCT_OPTION_VALUE_ID");
        media = Batch.insert(jdbc, "BLC_MEDIA", "MEDIA_ID", "URL", "ALT_TEXT", "TITLE");
        mediaMap = Batch.insert(jdbc, "BLC_SKU_MEDIA_MAP", "BLC_SKU_SKU_ID", "MEDIA_ID", "MAP_KEY");
    }

    void add(DemoProduct product) {
        Map<Colour, Long> pictures = addPictures(product);
        for (int i = 0; i < product.variants().size(); i++) {
            DemoVariant variant = product.variants().get(i);
            long skuId = Ids.variantSku(product.index(), i);
            addSku(product, variant, skuId);
            mediaMap.add(skuId, pictures.get(variant.colour()), "primary");
        }
    }

    private void addSku(DemoProduct product, DemoVariant variant, long skuId) {
        boolean onSale = product.story() != StockStory.UNAVAILABLE;
        skus.add(skuId, onSale ? "CHECK_QUANTITY" : "UNAVAILABLE", "Y");
        ofProduct.add(skuId, Ids.product(product.index()));
        optionValues.add(skuId, ids.value(product.palette(), variant.colour()));
        if (variant.size() != null) {
            optionValues.add(skuId, ids.value(product.garment().sizes(), variant.size()));
        }
        if (onSale) {
            stock.add(skuId, variant.quantity());
        }
    }

    /** One picture a colour; all hang on the default SKU, the first of them as {@code primary}. */
    private Map<Colour, Long> addPictures(DemoProduct product) {
        long defaultSku = Ids.defaultSku(product.index());
        Map<Colour, Long> pictures = new HashMap<>();
        for (Colour colour : product.palette().colours()) {
            PictureName picture =
                    new PictureName(product.garment().silhouette(), product.pattern(), product.index(), colour.code());
            media.add(
                    ++lastMedia,
                    picture.url(),
                    alt(product, colour),
                    product.name().en());
            mediaMap.add(defaultSku, lastMedia, pictures.isEmpty() ? "primary" : colour.code());
            pictures.put(colour, lastMedia);
        }
        return pictures;
    }

    private static String alt(DemoProduct product, Colour colour) {
        return product.variants().isEmpty()
                ? product.name().en()
                : product.name().en() + ", " + colour.name().en().toLowerCase(java.util.Locale.ROOT);
    }

    void flush() {
        Batch.flushAll(skus, ofProduct, optionValues, media, mediaMap);
        stock.flush();
    }
}
