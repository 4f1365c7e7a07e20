package org.shelfwise.site.notifyme;

import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.shelfwise.core.notifyme.AddressBlocks;
import org.shelfwise.core.notifyme.AlertLinks;
import org.shelfwise.core.notifyme.Alerts;
import org.shelfwise.core.notifyme.Consents;
import org.shelfwise.core.notifyme.HeldUnits;
import org.shelfwise.core.notifyme.MyAlerts;
import org.shelfwise.site.availability.ProductPages;
import org.shelfwise.site.availability.StockWords;
import org.shelfwise.site.cart.SiteCartProperties;
import org.shelfwise.site.notifyme.broadleaf.AlertItems;
import org.shelfwise.site.notifyme.broadleaf.ShopperCarts;
import org.shelfwise.site.platform.FormTokens;
import org.shelfwise.site.platform.PageJson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses of {@link SiteNotifyMeConfiguration}. For the storefront's DispatcherServlet. */
@Configuration
public class SiteNotifyMeServletConfiguration {

    @Bean
    public AlertsController shelfwiseAlertsController(
            Alerts alerts,
            @Qualifier("blCatalogService") CatalogService catalog,
            ProductPages pages,
            StockWords stockWords,
            AlertItems items,
            AlertWords words,
            PageJson json,
            @Qualifier("blExploitProtectionService") ExploitProtectionService protection) {
        FormTokens tokens = new FormTokens(protection);
        return new AlertsController(
                alerts,
                new AlertSubjects(catalog, pages),
                new AlertForms(stockWords, words, tokens),
                items,
                tokens,
                words,
                new ScriptReply(json));
    }

    @Bean
    public AlertLinksController shelfwiseAlertLinksController(
            AlertLinks links,
            AlertItems items,
            AlertWords words,
            @Qualifier("blExploitProtectionService") ExploitProtectionService protection) {
        FormTokens tokens = new FormTokens(protection);
        return new AlertLinksController(links, new LinkPages(items, tokens, words), tokens, words);
    }

    @Bean
    public AddressBlocksController shelfwiseAddressBlocksController(
            AddressBlocks blocks,
            AlertWords words,
            @Qualifier("blExploitProtectionService") ExploitProtectionService protection) {
        return new AddressBlocksController(blocks, new FormTokens(protection), words);
    }

    @Bean
    public HeldUnitsController shelfwiseHeldUnitsController(
            HeldUnits units,
            ShopperCarts carts,
            AlertItems items,
            AlertWords words,
            SiteCartProperties cart,
            @Qualifier("blExploitProtectionService") ExploitProtectionService protection) {
        return new HeldUnitsController(units, carts, items, new FormTokens(protection), words, cart.path());
    }

    @Bean
    public MyAlertsController shelfwiseMyAlertsController(
            MyAlerts alerts,
            Consents consents,
            AlertItems items,
            AlertWords words,
            @Qualifier("blExploitProtectionService") ExploitProtectionService protection) {
        return new MyAlertsController(alerts, consents, new AlertRows(items, words), words, new FormTokens(protection));
    }

    @Bean
    public ConsentsController shelfwiseConsentsController(
            Consents consents, @Qualifier("blExploitProtectionService") ExploitProtectionService protection) {
        return new ConsentsController(consents, new FormTokens(protection));
    }
}
