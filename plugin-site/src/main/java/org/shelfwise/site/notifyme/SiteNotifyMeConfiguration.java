package org.shelfwise.site.notifyme;

import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.shelfwise.site.availability.ProductPages;
import org.shelfwise.site.availability.dialect.CardSource;
import org.shelfwise.site.notifyme.broadleaf.AlertItems;
import org.shelfwise.site.notifyme.broadleaf.ShopperCarts;
import org.shelfwise.site.notifyme.dialect.NotifyAttribute;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asking to be told, in front of shoppers. For the storefront's root context. */
@Configuration
public class SiteNotifyMeConfiguration {

    @Bean
    public AlertWords shelfwiseAlertWords(@Qualifier("messageSource") MessageSource messages) {
        return new AlertWords(messages);
    }

    @Bean
    public AlertItems shelfwiseAlertItems(@Qualifier("blCatalogService") CatalogService catalog) {
        return new AlertItems(catalog);
    }

    @Bean
    public ShopperCarts shelfwiseShopperCarts(
            @Qualifier("blOrderService") OrderService orders, @Qualifier("blCatalogService") CatalogService catalog) {
        return new ShopperCarts(orders, catalog);
    }

    @Bean
    public NotifyAttribute shelfwiseNotifyAttribute(CardSource source, ProductPages pages, AlertWords words) {
        return new NotifyAttribute(source, pages, words);
    }
}
