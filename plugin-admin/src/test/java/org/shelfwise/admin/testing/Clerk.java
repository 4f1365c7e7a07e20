package org.shelfwise.admin.testing;

import static org.mockito.Mockito.mock;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.shelfwise.admin.stock.BookingController;
import org.shelfwise.admin.stock.BookingDesk;
import org.shelfwise.admin.stock.ConsistencyController;
import org.shelfwise.admin.stock.SkuDirectory;
import org.shelfwise.admin.stock.SkuSheets;
import org.shelfwise.admin.stock.StockAccess;
import org.shelfwise.admin.stock.StockController;
import org.shelfwise.admin.stock.StockList;
import org.shelfwise.admin.stock.StockScreenAdvice;
import org.shelfwise.core.stock.StockConsistency;
import org.springframework.test.web.servlet.MvcResult;

/** Somebody at the screens of the stock section. */
public final class Clerk extends Visitor {

    private static final Pattern SLIP = Pattern.compile("name=\"slip\" value=\"([^\"]+)\"");

    public Clerk(AdminShop shop, StockAccess access) {
        super(
                controllers(shop, access),
                new StockScreenAdvice(access, mock(AdminNavigationService.class), () -> ZoneOffset.UTC));
    }

    private static Object[] controllers(AdminShop shop, StockAccess access) {
        StockList list = shop.bean(StockList.class);
        return new Object[] {
            new StockController(list, shop.bean(SkuSheets.class)),
            new BookingController(shop.bean(BookingDesk.class), list, access),
            new ConsistencyController(shop.bean(StockConsistency.class), shop.bean(SkuDirectory.class), access),
            new PlatformEntities()
        };
    }

    /** One who may do everything. */
    public static Clerk of(AdminShop shop) {
        return new Clerk(shop, new Rights(true, true));
    }

    /** What somebody may do. */
    public record Rights(boolean mayRead, boolean mayChange) implements StockAccess {

        @Override
        public String actor() {
            return "admin:jane";
        }
    }

    /** The list's page for what was typed into the search box. */
    public String searches(String text) throws Exception {
        return reads("/shelfwise-stock", Map.of("q", text));
    }

    /** The slip of the booking form on a page. */
    public String slipOf(String page) {
        Matcher slip = SLIP.matcher(page);
        if (!slip.find()) {
            throw new AssertionError("no booking form on the page:\n" + page);
        }
        return slip.group(1);
    }

    /** Opens the SKU's page, and sends its form with the quantity. */
    public MvcResult books(long sku, String kind, String quantity, String seen) throws Exception {
        return books(sku, kind, quantity, seen, slipOf(reads("/shelfwise-stock/sku/" + sku)));
    }

    public MvcResult books(long sku, String kind, String quantity, String seen, String slip) throws Exception {
        return sends(
                "/shelfwise-stock/book",
                "slip",
                slip,
                "kind",
                kind,
                "reason",
                "Delivery",
                "sku",
                Long.toString(sku),
                "quantity-" + sku,
                quantity,
                "seen-" + sku,
                seen);
    }
}
