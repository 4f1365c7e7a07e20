package org.shelfwise.demo.benchmark;

import java.lang.management.ManagementFactory;
import javax.sql.DataSource;
import org.broadleafcommerce.core.search.service.SearchService;
import org.shelfwise.demo.boot.DemoShop;
import org.springframework.jdbc.core.JdbcTemplate;

/** A shop in a process of its own, which tells its live heap after listing traffic. */
public final class MemoryProbe {

    /** What its answer begins with; then come bytes. */
    static final String LIVE_HEAP = "live heap: ";

    private static final int TURNS = 25;
    private static final int COLLECTIONS = 3;

    private MemoryProbe() {}

    /** @param args as of the demo */
    public static void main(String[] args) {
        DemoShop shop = DemoShop.start(args);
        Listings listings = new Listings(shop.site(), shop.site().getBean("blSearchService", SearchService.class));
        Shoppers shoppers = new Shoppers(listings, new JdbcTemplate(shop.site().getBean("webDS", DataSource.class)));
        for (int turn = 0; turn < TURNS; turn++) {
            shoppers.next().values().forEach(listings::ask);
        }
        System.out.println(LIVE_HEAP + liveHeap());
        System.exit(0);
    }

    private static long liveHeap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
