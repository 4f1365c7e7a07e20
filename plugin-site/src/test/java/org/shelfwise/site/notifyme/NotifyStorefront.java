package org.shelfwise.site.notifyme;

import java.util.List;
import org.shelfwise.site.Storefront;
import org.shelfwise.site.availability.ProductCards;
import org.shelfwise.site.availability.ProductPages;
import org.shelfwise.site.availability.RequestVerdicts;
import org.shelfwise.site.availability.Shop;
import org.shelfwise.site.availability.SiteProperties;
import org.shelfwise.site.availability.StockWords;
import org.shelfwise.site.availability.dialect.CardSource;
import org.shelfwise.site.notifyme.dialect.NotifyAttribute;

/** A theme's pages that offer alerts. */
public final class NotifyStorefront {

    private NotifyStorefront() {}

    public static Storefront over(Shop shop) {
        RequestVerdicts verdicts = new RequestVerdicts(shop);
        ProductCards cards = new ProductCards(verdicts, new StockWords(Storefront.messages()));
        NotifyAttribute notify = new NotifyAttribute(
                new CardSource(cards), new ProductPages(verdicts), new AlertWords(Storefront.messages()));
        return new Storefront(verdicts, SiteProperties.Picker.BUTTONS, List.of(notify));
    }
}
