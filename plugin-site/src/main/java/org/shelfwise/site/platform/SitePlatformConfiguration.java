package org.shelfwise.site.platform;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The dialect, which gathers the attributes of all features. For the storefront's root context. */
@Configuration
public class SitePlatformConfiguration {

    @Bean
    public ShelfDialect shelfwiseDialect(List<ShelfAttribute> attributes) {
        return new ShelfDialect(attributes);
    }

    @Bean
    public PageJson shelfwisePageJson() {
        return new PageJson();
    }
}
