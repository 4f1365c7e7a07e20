package org.shelfwise.site.availability.broadleaf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXref;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.shelfwise.core.availability.ProductVerdict;
import org.shelfwise.site.availability.picker.Assortment;
import org.shelfwise.site.availability.picker.Option;
import org.shelfwise.site.availability.picker.Price;
import org.shelfwise.site.availability.picker.ProductInfo;

/** Reads the platform's product, in the request's language and at the request's prices, beside our verdict. Thread-safe. */
public final class AssortmentReader {

    private static final Comparator<Long> NULLS_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    /** @param contextPath of the storefront, without a slash at the end */
    public Assortment read(Product product, ProductVerdict verdict, String contextPath) {
        return new Assortment(info(product, contextPath), verdict, options(product), prices(product));
    }

    private static ProductInfo info(Product product, String contextPath) {
        String path = product.getUrl() == null ? "/" : product.getUrl();
        return new ProductInfo(
                product.getId(),
                product.getName(),
                contextPath + path,
                product.getDescription(),
                product.getManufacturer(),
                product.getMedia().values().stream()
                        .map(Media::getUrl)
                        .filter(url -> url != null)
                        .map(url -> url.startsWith("/") ? contextPath + url : url)
                        .sorted()
                        .collect(Collectors.toList()));
    }

    private static List<Option> options(Product product) {
        return product.getProductOptionXrefs().stream()
                .map(ProductOptionXref::getProductOption)
                .filter(option -> Boolean.TRUE.equals(option.getUseInSkuGeneration()))
                .sorted(Comparator.comparing(AssortmentReader::order, NULLS_LAST))
                .map(AssortmentReader::option)
                .collect(Collectors.toList());
    }

    private static Long order(ProductOption option) {
        Integer order = option.getDisplayOrder();
        return order == null ? null : order.longValue();
    }

    private static Option option(ProductOption option) {
        String label = option.getLabel() == null ? option.getAttributeName() : option.getLabel();
        return new Option(
                option.getAttributeName(),
                label,
                option.getAllowedValues().stream()
                        .sorted(Comparator.comparing(ProductOptionValue::getDisplayOrder, NULLS_LAST))
                        .map(value -> new Option.Value(value.getId(), value.getAttributeValue()))
                        .collect(Collectors.toList()));
    }

    private static Map<Long, Price> prices(Product product) {
        Map<Long, Price> prices = new HashMap<>();
        for (Sku sku : product.getAllSkus()) {
            if (sku.hasRetailPrice()) {
                Money money = sku.getPrice();
                prices.put(sku.getId(), new Price(money.getAmount(), money.getCurrency()));
            }
        }
        return prices;
    }
}
