package org.shelfwise.site.cart;

import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.shelfwise.core.availability.OrderAvailability;
import org.shelfwise.site.availability.StockWords;
import org.shelfwise.site.cart.dialect.CartAttribute;
import org.shelfwise.site.cart.dialect.CartLineAttribute;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What cart and checkout say when stock shrank. For the storefront's root context. */
@Configuration
public class SiteCartConfiguration {

    @Bean
    public CartStock shelfwiseCartStock(OrderAvailability orderAvailability) {
        return new CartStock(orderAvailability);
    }

    @Bean
    public RequestCarts shelfwiseRequestCarts(
            CartStock stock,
            StockWords words,
            @Qualifier("blExploitProtectionService") ExploitProtectionService protection) {
        return new RequestCarts(stock, words, protection);
    }

    @Bean
    public TakeWhatIsLeft shelfwiseTakeWhatIsLeft(
            CartStock stock,
            @Qualifier("blOrderService") OrderService orders,
            @Qualifier("blTransactionManager") PlatformTransactionManager transactions) {
        return new TakeWhatIsLeft(stock, orders, new TransactionTemplate(transactions));
    }

    @Bean
    public SiteCartProperties shelfwiseSiteCartProperties(@Value("${shelfwise.site.cart-path:/cart}") String path) {
        return new SiteCartProperties(path);
    }

    @Bean
    public CheckoutShortfall shelfwiseCheckoutShortfall(SiteCartProperties properties) {
        return new CheckoutShortfall(properties.path());
    }

    @Bean
    public CartAttribute shelfwiseCartAttribute(RequestCarts carts) {
        return new CartAttribute(carts);
    }

    @Bean
    public CartLineAttribute shelfwiseCartLineAttribute(RequestCarts carts) {
        return new CartLineAttribute(carts);
    }
}
