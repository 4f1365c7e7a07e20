package org.shelfwise.demo.opening;

import org.broadleafcommerce.core.search.service.SearchService;
import org.shelfwise.demo.catalogue.CatalogueConfiguration;
import org.shelfwise.demo.catalogue.DemoCatalogue;
import org.shelfwise.demo.catalogue.picture.PictureConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the demo's storefront does before it opens. */
@Configuration
@Import({CatalogueConfiguration.class, PictureConfiguration.class})
public class SiteOpeningConfiguration {

    @Bean
    SiteOpening shelfwiseSiteOpening(
            ApplicationContext context, DemoCatalogue catalogue, @Qualifier("blSearchService") SearchService search) {
        return new SiteOpening(context, catalogue, search);
    }
}
