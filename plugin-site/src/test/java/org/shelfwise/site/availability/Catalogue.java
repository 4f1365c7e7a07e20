package org.shelfwise.site.availability;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValueImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXref;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXrefImpl;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;

/** The platform's own products, put together without a database. */
public final class Catalogue {

    public static final long RED = 11;
    public static final long BLUE = 12;
    public static final long SMALL = 21;
    public static final long MEDIUM = 22;

    private Catalogue() {}

    /** A product without options, whose default SKU has the same id. */
    public static Product product(long id, String name) {
        Product product = new ProductImpl();
        Sku sku = new SkuImpl();
        sku.setId(id);
        sku.setCurrency(euro());
        sku.setActiveStartDate(new Date(0));
        product.setDefaultSku(sku);
        product.setId(id);
        product.setName(name);
        product.setUrl("/p/" + id);
        sku.setRetailPrice(new Money(new BigDecimal("49.90"), "EUR"));
        return product;
    }

    /** A dress in red and blue, small and medium; the shop's verdict says which combinations there are. */
    public static Product dress(long id, String name) {
        return with(
                product(id, name),
                option("COLOR", "Colour", value(RED, "Red"), value(BLUE, "Blue")),
                option("SIZE", "Size", value(SMALL, "S"), value(MEDIUM, "M")));
    }

    public static Product with(Product product, ProductOption... options) {
        List<ProductOptionXref> xrefs = new ArrayList<>();
        for (ProductOption option : options) {
            ProductOptionXref xref = new ProductOptionXrefImpl();
            xref.setProduct(product);
            xref.setProductOption(option);
            xrefs.add(xref);
        }
        product.setProductOptionXrefs(xrefs);
        return product;
    }

    public static ProductOption option(String name, String label, ProductOptionValue... values) {
        ProductOption option = new ProductOptionImpl();
        option.setAttributeName(name);
        option.setLabel(label);
        option.setUseInSkuGeneration(true);
        option.setAllowedValues(List.of(values));
        return option;
    }

    public static ProductOptionValue value(long id, String text) {
        ProductOptionValue value = new ProductOptionValueImpl();
        value.setId(id);
        value.setAttributeValue(text);
        return value;
    }

    public static void sku(Product product, long id, String price) {
        Sku sku = new SkuImpl();
        sku.setId(id);
        sku.setCurrency(euro());
        sku.setRetailPrice(new Money(new BigDecimal(price), "EUR"));
        List<Sku> skus = new ArrayList<>(product.getAdditionalSkus());
        skus.add(sku);
        product.setAdditionalSkus(skus);
    }

    private static BroadleafCurrency euro() {
        BroadleafCurrency euro = new BroadleafCurrencyImpl();
        euro.setCurrencyCode("EUR");
        return euro;
    }
}
