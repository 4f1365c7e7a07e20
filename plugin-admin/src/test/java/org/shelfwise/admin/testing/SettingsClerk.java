package org.shelfwise.admin.testing;

import static org.mockito.Mockito.mock;

import java.time.ZoneOffset;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.shelfwise.admin.settings.SettingSheets;
import org.shelfwise.admin.settings.SettingsAccess;
import org.shelfwise.admin.settings.SettingsController;
import org.shelfwise.admin.settings.SettingsLinkAdvice;
import org.shelfwise.admin.settings.SettingsScreenAdvice;
import org.shelfwise.admin.stock.SkuSheets;
import org.shelfwise.admin.stock.StockController;
import org.shelfwise.admin.stock.StockList;
import org.shelfwise.admin.stock.StockScreenAdvice;
import org.shelfwise.core.settings.SettingsEditor;

/** Somebody at the screens of the section "Settings", who may also read the stock. */
public final class SettingsClerk extends Visitor {

    public SettingsClerk(AdminShop shop, SettingsAccess access) {
        super(
                new Object[] {
                    new SettingsController(shop.bean(SettingSheets.class), shop.bean(SettingsEditor.class), access),
                    new StockController(shop.bean(StockList.class), shop.bean(SkuSheets.class)),
                    new PlatformEntities()
                },
                new SettingsScreenAdvice(
                        access, mock(AdminNavigationService.class), () -> ZoneOffset.UTC, Screens.platformMessages()),
                new SettingsLinkAdvice(access),
                new StockScreenAdvice(
                        new Clerk.Rights(true, false), mock(AdminNavigationService.class), () -> ZoneOffset.UTC));
    }

    /** One who may do everything. */
    public static SettingsClerk of(AdminShop shop) {
        return new SettingsClerk(shop, new Rights(true, true));
    }

    /** What somebody may do. */
    public record Rights(boolean mayRead, boolean mayChange) implements SettingsAccess {

        @Override
        public String actor() {
            return "admin:jane";
        }
    }
}
