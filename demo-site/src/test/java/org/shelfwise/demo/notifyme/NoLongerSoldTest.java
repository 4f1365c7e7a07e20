package org.shelfwise.demo.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.demo.testing.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.ProductSummary;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.demo.testing.DemoMailbox;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.RunningDemo;
import org.shelfwise.demo.testing.Subscriber;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A product that people wait for is taken out of the running shop for good. */
class NoLongerSoldTest {

    /** A skirt that no other test takes out of the shop. */
    private static final long SKIRT = 1128;

    private static final Pattern PRODUCT = Pattern.compile("-(\\d{4})\\?");
    private static final String OVER = "No longer sold";
    private static final String BACK = "Back in stock";

    private final DemoVariants variants = DemoVariants.of(SKIRT);
    private final Variant wanted = variants.all().get(0);
    private final DemoMailbox mailbox = new DemoMailbox();

    @Test
    void who_waits_is_told_once_with_what_is_like_it_and_no_link_of_the_mail_leads_nowhere() throws Throwable {
        variants.count(wanted, 0);
        Subscriber waits = Subscriber.to(wanted);

        isSoldUntil(Date.from(Instant.now().minus(Duration.ofDays(1))));
        String mail = mailbox.awaits(OVER, waits.address());
        eventually(() -> assertThat(waits.state()).isEqualTo("CLOSED"));
        assertThat(waits.column("CLOSE_REASON", String.class)).isEqualTo("DISCONTINUED");

        List<String> links =
                mailbox.linksIn(mail).stream().filter(link -> !isPicture(link)).toList();
        assertThat(links)
                .allSatisfy(link ->
                        assertThat(waits.opens(link).statusCode()).as(link).isEqualTo(200));
        assertThat(products(links))
                .as("what is like it: of its category, and to be had")
                .isNotEmpty()
                .doesNotContain(SKIRT)
                .allSatisfy(product -> assertThat(category(product)).isEqualTo(category(SKIRT)))
                .allSatisfy(product -> assertThat(
                                summaries(products(links)).get(product).isBuyable())
                        .isTrue());

        isSoldUntil(null);
        variants.count(wanted, 5);
        eventually(() -> assertThat(episodes()).isOne());
        assertThat(waits.mails(OVER)).isOne();
        assertThat(waits.mails(BACK)).isZero();
    }

    private static boolean isPicture(String link) {
        return link.contains("/pictures/");
    }

    private static List<Long> products(Collection<String> links) {
        return links.stream()
                .map(PRODUCT::matcher)
                .filter(Matcher::find)
                .map(product -> Long.valueOf(product.group(1)))
                .toList();
    }

    private static long category(long product) {
        return RunningDemo.jdbc()
                .queryForObject(
                        "SELECT DEFAULT_CATEGORY_ID FROM BLC_PRODUCT WHERE PRODUCT_ID = ?", Long.class, product);
    }

    private static Map<Long, ProductSummary> summaries(Collection<Long> products) {
        return RunningDemo.siteBean("shelfwiseAvailability", Availability.class).summaries(products);
    }

    private long episodes() {
        return RunningDemo.jdbc()
                .queryForObject(
                        "SELECT COUNT(*) FROM SHW_RESTOCK_EPISODE WHERE SKU_ID = ?", Long.class, wanted.skuId());
    }

    /** As the platform's admin does it: by the dates of the product's default SKU. */
    private static void isSoldUntil(Date end) {
        CatalogService catalogue = RunningDemo.siteBean("blCatalogService", CatalogService.class);
        new TransactionTemplate(RunningDemo.siteBean("blTransactionManager", PlatformTransactionManager.class))
                .execute(status -> {
                    Sku sku = catalogue.findProductById(SKIRT).getDefaultSku();
                    sku.setActiveEndDate(end);
                    return catalogue.saveSku(sku);
                });
        RunningDemo.jdbc().update("UPDATE SHW_RESTOCK_WALK SET NEXT_AT = 0");
    }
}
