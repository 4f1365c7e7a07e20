package org.shelfwise.demo.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.stock.OrderStock;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpShopper;
import org.shelfwise.demo.testing.RunningDemo;

/** The node that checked a cart out died when it had taken the units; its shopper comes back before the sweep does. */
class DeadCheckoutTest {

    /** A dress that no other test buys. */
    private static final long PRODUCT = 1109;

    private final DemoVariants variants = DemoVariants.of(PRODUCT);
    private final Variant dress = variants.all().get(0);

    @Test
    void its_shopper_finds_the_cart_as_it_was_may_take_one_more_and_buys() {
        variants.count(dress, 3);
        HttpShopper shopper = new HttpShopper().addsToCart(path(), PRODUCT, variants.options(dress), 2);
        dies(shopper.firstLine());
        assertThat(variants.available(dress)).isEqualTo(1);

        assertThat(shopper.looksAt("cart").text()).doesNotContain("data-shelf-line");
        assertThat(shopper.changesQuantity(4).text()).contains("Only 3 left");
        assertThat(shopper.changesQuantity(3).isInCart()).isTrue();
        assertThat(shopper.text()).doesNotContain("data-shelf-line");

        assertThat(shopper.goesToPayment().pays().hasBought()).isTrue();
        assertThat(variants.available(dress)).isZero();
    }

    private void dies(long line) {
        long order = RunningDemo.jdbc()
                .queryForObject("SELECT ORDER_ID FROM BLC_ORDER_ITEM WHERE ORDER_ITEM_ID = ?", Long.class, line);
        RunningDemo.siteBean("shelfwiseOrderStock", OrderStock.class)
                .take(order, "the attempt that died", Map.of(dress.skuId(), 2L));
    }

    private static String path() {
        return RunningDemo.siteBean("blCatalogService", CatalogService.class)
                .findProductById(PRODUCT)
                .getUrl()
                .substring(1);
    }
}
