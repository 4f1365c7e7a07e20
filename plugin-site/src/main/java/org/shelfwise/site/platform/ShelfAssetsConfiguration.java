package org.shelfwise.site.platform;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Serves {@code /shelf/shelf.css} and {@code /shelf/shelf.js}, for shops that do not put them into the platform's
 * bundles. For the storefront's DispatcherServlet.
 */
@Configuration
public class ShelfAssetsConfiguration {

    /** Ahead of the platform's own mappings, which try each address as a product's, a page's or a category's. */
    private static final int FIRST = -10;

    @Bean
    public ResourceHttpRequestHandler shelfwiseStyles() {
        return folder("extensions/css/shelf/");
    }

    @Bean
    public ResourceHttpRequestHandler shelfwiseScripts() {
        return folder("extensions/js/shelf/");
    }

    @Bean
    public SimpleUrlHandlerMapping shelfwiseAssets() {
        SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
        mapping.setOrder(FIRST);
        mapping.setUrlMap(Map.of("/shelf/*.css", shelfwiseStyles(), "/shelf/*.js", shelfwiseScripts()));
        return mapping;
    }

    private static ResourceHttpRequestHandler folder(String path) {
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(new ClassPathResource(path)));
        return handler;
    }
}
