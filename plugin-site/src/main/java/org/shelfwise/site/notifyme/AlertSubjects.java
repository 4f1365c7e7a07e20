package org.shelfwise.site.notifyme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.availability.ProductPages;
import org.shelfwise.site.availability.picker.Assortment;

/** Finds what an address or a form names: a SKU, or a product whose variant the reader chooses. Thread-safe. */
final class AlertSubjects {

    private static final Refusal UNKNOWN = Refusal.of("site.product-unknown");
    private static final Refusal NOT_OFFERED = Refusal.of("site.alert-not-offered");
    private static final Refusal TOO_FEW_LEFT = Refusal.of("notifyme.too-few-left");

    private final CatalogService catalog;
    private final ProductPages pages;

    AlertSubjects(CatalogService catalog, ProductPages pages) {
        this.catalog = catalog;
        this.pages = pages;
    }

    AlertSubject find(HttpServletRequest request, AlertEntry entry) {
        return product(entry)
                .filter(Product::isActive)
                .flatMap(product -> pages.of(request, product))
                .map(assortment -> entry.productId() == 0 ? ofSku(assortment, entry) : ofProduct(assortment, entry))
                .orElseGet(() -> new AlertSubject.Refused(UNKNOWN, Optional.empty()));
    }

    /** Whether the SKU is one of the product that the form was about, where it names one. */
    boolean isOfItsProduct(AlertEntry entry) {
        return entry.product().isEmpty()
                || Optional.ofNullable(catalog.findSkuById(entry.skuId()))
                        .map(Sku::getProduct)
                        .filter(product -> product.getId().equals(entry.productId()))
                        .isPresent();
    }

    private Optional<Product> product(AlertEntry entry) {
        if (entry.productId() > 0) {
            return Optional.ofNullable(catalog.findProductById(entry.productId()));
        }
        return entry.skuId() > 0
                ? Optional.ofNullable(catalog.findSkuById(entry.skuId())).map(Sku::getProduct)
                : Optional.empty();
    }

    private static AlertSubject ofSku(Assortment assortment, AlertEntry entry) {
        Optional<Variant> variant = assortment.variant(entry.skuId());
        Optional<AlertKind> kind = AlertKind.of(entry.kind())
                .or(() -> variant.flatMap(one -> AlertOffers.of(one.verdict())))
                .filter(one -> variant.isPresent()
                        && AlertOffers.suits(one, variant.get().verdict()));
        return kind.<AlertSubject>map(one -> new AlertSubject.Askable(assortment, one, variant, List.of()))
                .orElseGet(() -> isTooLate(entry, variant) ? tooFewLeft(assortment) : notOffered(assortment));
    }

    private static boolean isTooLate(AlertEntry entry, Optional<Variant> variant) {
        return AlertKind.of(entry.kind())
                .filter(kind -> variant.isPresent()
                        && kind.comesTooLateFor(variant.get().verdict()))
                .isPresent();
    }

    private static AlertSubject ofProduct(Assortment assortment, AlertEntry entry) {
        AlertKind kind = AlertKind.of(entry.kind()).orElse(AlertKind.BACK_IN_STOCK);
        List<Variant> choices = assortment.variants().stream()
                .filter(variant -> AlertOffers.suits(kind, variant.verdict()))
                .collect(Collectors.toList());
        if (choices.isEmpty()) {
            return notOffered(assortment);
        }
        return choices.size() == 1
                ? new AlertSubject.Askable(assortment, kind, Optional.of(choices.get(0)), List.of())
                : new AlertSubject.Askable(assortment, kind, among(choices, entry.skuId()), choices);
    }

    private static Optional<Variant> among(List<Variant> choices, long skuId) {
        return choices.stream().filter(variant -> variant.skuId() == skuId).findFirst();
    }

    private static AlertSubject tooFewLeft(Assortment assortment) {
        return new AlertSubject.Refused(TOO_FEW_LEFT, Optional.of(assortment.product()));
    }

    private static AlertSubject notOffered(Assortment assortment) {
        return new AlertSubject.Refused(NOT_OFFERED, Optional.of(assortment.product()));
    }
}
