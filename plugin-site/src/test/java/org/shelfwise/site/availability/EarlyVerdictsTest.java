package org.shelfwise.site.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.ProductSummary;
import org.shelfwise.core.availability.ProductVerdict;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.site.Storefront;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class EarlyVerdictsTest {

    private static final Executor ANOTHER_THREAD = work -> new Thread(work).start();
    private static final Executor ALL_BUSY = work -> {
        throw new RejectedExecutionException();
    };

    private final Shop shop =
            new Shop().stocks(1, AvailabilityStatus.SOLD_OUT, null).stocks(2, AvailabilityStatus.LOW_STOCK, 2);
    private final List<Thread> readers = new CopyOnWriteArrayList<>();
    private final Storefront storefront = new Storefront(new WatchedShop());
    private volatile int failures;

    /** Notes on which thread the verdicts of a list are asked for; the first answer may fail. */
    private final class WatchedShop implements Availability {

        @Override
        public Map<Long, SkuVerdict> ofSkus(Collection<Long> skuIds) {
            return shop.ofSkus(skuIds);
        }

        @Override
        public Map<Long, ProductVerdict> ofProducts(Collection<Long> productIds) {
            return shop.ofProducts(productIds);
        }

        @Override
        public Map<Long, ProductSummary> summaries(Collection<Long> productIds) {
            readers.add(Thread.currentThread());
            if (failures > 0) {
                failures = 0;
                throw new IllegalStateException("the database is away");
            }
            return shop.summaries(productIds);
        }
    }

    @Test
    void a_listing_s_verdicts_are_read_once_and_not_on_the_thread_that_renders_the_page() {
        Document page = pageAfter(ANOTHER_THREAD);

        assertThat(badges(page)).containsExactly("Sold out", "Only 2 left");
        assertThat(readers).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void a_listing_that_no_reader_is_free_for_is_as_true_as_any() {
        Document page = pageAfter(ALL_BUSY);

        assertThat(badges(page)).containsExactly("Sold out", "Only 2 left");
        assertThat(readers).containsExactly(Thread.currentThread());
    }

    @Test
    void a_reading_that_failed_is_done_again_where_it_is_needed() {
        failures = 1;

        Document page = pageAfter(ANOTHER_THREAD);

        assertThat(badges(page)).containsExactly("Sold out", "Only 2 left");
        assertThat(readers).hasSize(2).contains(Thread.currentThread());
    }

    @Test
    void a_page_that_lists_nothing_costs_no_reading() {
        early(ANOTHER_THREAD, new ModelAndView("listing"));
        early(ANOTHER_THREAD, new ModelAndView());
        early(ANOTHER_THREAD, null);

        assertThat(readers).isEmpty();
    }

    @Test
    void a_single_product_is_judged_by_its_own_page() {
        early(ANOTHER_THREAD, new ModelAndView("product", "products", List.of(Catalogue.product(1, "One"))));

        assertThat(readers).isEmpty();
    }

    /** As the DispatcherServlet does it: handler, interceptor, view. */
    private Document pageAfter(Executor executor) {
        List<Product> products = List.of(Catalogue.product(1, "One"), Catalogue.product(2, "Two"));
        early(executor, new ModelAndView("listing", "products", products));
        return storefront.page("listing", Map.of("products", products));
    }

    private void early(Executor executor, ModelAndView page) {
        new EarlyVerdicts(storefront.verdicts, executor)
                .postHandle(storefront.request, new MockHttpServletResponse(), new Object(), page);
    }

    private static List<String> badges(Document page) {
        return page.select(".shelf-badge").eachText();
    }
}
