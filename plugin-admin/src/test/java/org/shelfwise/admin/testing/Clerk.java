package org.shelfwise.admin.testing;

import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.ZoneOffset;
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
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;

/** Somebody at the screens of the stock section: what a browser without JavaScript would do. */
public final class Clerk {

    private static final Pattern SLIP = Pattern.compile("name=\"slip\" value=\"([^\"]+)\"");

    private final MockMvc mvc;

    public Clerk(AdminShop shop, StockAccess access) {
        StockList list = shop.bean(StockList.class);
        this.mvc = MockMvcBuilders.standaloneSetup(
                        new StockController(list, shop.bean(SkuSheets.class)),
                        new BookingController(shop.bean(BookingDesk.class), list, access),
                        new ConsistencyController(
                                shop.bean(StockConsistency.class), shop.bean(SkuDirectory.class), access),
                        new PlatformEntities())
                .setControllerAdvice(
                        new StockScreenAdvice(access, mock(AdminNavigationService.class), () -> ZoneOffset.UTC))
                .setViewResolvers(Screens.viewResolver())
                .build();
    }

    /** One who may do everything. */
    public static Clerk of(AdminShop shop) {
        return new Clerk(shop, new Rights(true, true));
    }

    /** What somebody may do. */
    public record Rights(boolean mayRead, boolean mayBook) implements StockAccess {

        @Override
        public String actor() {
            return "admin:jane";
        }
    }

    public MvcResult opens(String url) throws Exception {
        return mvc.perform(get(url)).andReturn();
    }

    public String reads(String url) throws Exception {
        return opens(url).getResponse().getContentAsString();
    }

    /** The list's page for what was typed into the search box. */
    public String searches(String text) throws Exception {
        return mvc.perform(get("/shelfwise-stock").param("q", text))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The slip of the booking form on a page. */
    public String slipOf(String page) {
        Matcher slip = SLIP.matcher(page);
        if (!slip.find()) {
            throw new AssertionError("no booking form on the page:\n" + page);
        }
        return slip.group(1);
    }

    /** @param fields names and values in turn */
    public MvcResult sends(String url, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(url);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn();
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

    /** The platform's controller of all entities, as far as its URLs go: it would take ours for entities, too. */
    @Controller
    @RequestMapping("/{sectionKey:.+}")
    public static final class PlatformEntities {

        @RequestMapping({"", "/{id}", "/{id}/{collectionField:.*}", "/{id}/{collectionField:.*}/{collectionItemId}"})
        public void takeForEntity() {
            throw new IllegalStateException("the platform got a URL of ours");
        }
    }
}
