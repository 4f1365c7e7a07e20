package org.shelfwise.admin.testing;

import static org.mockito.Mockito.mock;

import java.time.ZoneOffset;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.shelfwise.admin.notifyme.AlertExports;
import org.shelfwise.admin.notifyme.AlertLists;
import org.shelfwise.admin.notifyme.AlertRowsController;
import org.shelfwise.admin.notifyme.AlertsAccess;
import org.shelfwise.admin.notifyme.AlertsController;
import org.shelfwise.admin.notifyme.AlertsLinkAdvice;
import org.shelfwise.admin.notifyme.AlertsScreenAdvice;
import org.shelfwise.admin.notifyme.ConsentExport;
import org.shelfwise.admin.notifyme.ExportController;
import org.shelfwise.admin.notifyme.PrivacyController;
import org.shelfwise.admin.platform.ReaderZone;
import org.shelfwise.admin.stock.SkuSheets;
import org.shelfwise.admin.stock.StockController;
import org.shelfwise.admin.stock.StockList;
import org.shelfwise.admin.stock.StockScreenAdvice;
import org.shelfwise.core.notifyme.AlertDesk;
import org.shelfwise.core.notifyme.Consents;
import org.shelfwise.core.notifyme.PersonalData;

/** Somebody at the screens of the section "Alerts", who may also read the stock. */
public final class AlertsClerk extends Visitor {

    private static final ReaderZone UTC = () -> ZoneOffset.UTC;

    public AlertsClerk(AdminShop shop, AlertsAccess access) {
        super(
                controllers(shop, access),
                new AlertsScreenAdvice(
                        access, new SettingsClerk.Rights(true, false), mock(AdminNavigationService.class), UTC),
                new AlertsLinkAdvice(access),
                new StockScreenAdvice(new Clerk.Rights(true, false), mock(AdminNavigationService.class), UTC));
    }

    private static Object[] controllers(AdminShop shop, AlertsAccess access) {
        AlertDesk desk = shop.bean(AlertDesk.class);
        AlertLists lists = shop.bean(AlertLists.class);
        return new Object[] {
            new AlertsController(lists, desk, access),
            new AlertRowsController(lists, desk, access),
            new ExportController(shop.bean(AlertExports.class), access),
            new PrivacyController(
                    shop.bean(PersonalData.class),
                    shop.bean(Consents.class),
                    new ConsentExport(shop.bean(Consents.class)),
                    access),
            new StockController(shop.bean(StockList.class), shop.bean(SkuSheets.class)),
            new PlatformEntities()
        };
    }

    /** One who may do everything. */
    public static AlertsClerk of(AdminShop shop) {
        return new AlertsClerk(shop, new Rights(true, true, true));
    }

    /** What somebody may do. */
    public record Rights(boolean mayRead, boolean mayChange, boolean maySeeAddresses) implements AlertsAccess {

        @Override
        public String actor() {
            return "admin:jane";
        }
    }
}
