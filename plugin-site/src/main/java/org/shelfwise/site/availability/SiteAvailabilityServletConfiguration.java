package org.shelfwise.site.availability;

import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.shelfwise.site.availability.picker.VariantsDocument;
import org.shelfwise.site.platform.PageJson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses of {@link SiteAvailabilityConfiguration}. For the storefront's DispatcherServlet. */
@Configuration
public class SiteAvailabilityServletConfiguration {

    @Bean
    public VariantsController shelfwiseVariantsController(
            @Qualifier("blCatalogService") CatalogService catalog,
            ProductPages pages,
            StockWords words,
            PageJson json,
            @Qualifier("messageSource") MessageSource messages) {
        return new VariantsController(catalog, pages, new VariantsDocument(words), json, messages);
    }
}
