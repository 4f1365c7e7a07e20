package org.shelfwise.site.availability;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.shelfwise.site.availability.broadleaf.AssortmentReader;
import org.shelfwise.site.availability.picker.Assortment;

/** What a product page shows, with the verdict that the rest of the request shows too. Thread-safe. */
public final class ProductPages {

    private final RequestVerdicts verdicts;
    private final AssortmentReader reader = new AssortmentReader();

    public ProductPages(RequestVerdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** @return empty when the product is not judged, for example because it has been deleted meanwhile */
    public Optional<Assortment> of(HttpServletRequest request, Product product) {
        return verdicts.verdict(request, product.getId())
                .map(verdict -> reader.read(product, verdict, request.getContextPath()));
    }
}
