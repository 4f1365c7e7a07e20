package org.shelfwise.demo.catalogue.picture;

import org.shelfwise.demo.catalogue.source.CatalogueYaml;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pictures of products, for storefront and admin alike: the platform leads to them below each one's own path. */
@Configuration
public class PictureConfiguration {

    @Bean
    public ServletRegistrationBean shelfwiseDemoPictures() {
        return new ServletRegistrationBean(
                new PictureServlet(new GarmentPainter(CatalogueYaml.read())), PictureServlet.MAPPING);
    }
}
