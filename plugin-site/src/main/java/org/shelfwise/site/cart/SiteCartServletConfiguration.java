package org.shelfwise.site.cart;

import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The address of {@link SiteCartConfiguration}. For the storefront's DispatcherServlet. */
@Configuration
public class SiteCartServletConfiguration {

    @Bean
    public CartController shelfwiseCartController(
            TakeWhatIsLeft takeWhatIsLeft,
            @Qualifier("blExploitProtectionService") ExploitProtectionService protection,
            SiteCartProperties properties) {
        return new CartController(takeWhatIsLeft, protection, properties.path());
    }
}
