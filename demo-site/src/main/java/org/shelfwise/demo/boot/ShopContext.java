package org.shelfwise.demo.boot;

import java.util.Collection;
import org.springframework.boot.context.embedded.AnnotationConfigEmbeddedWebApplicationContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/**
 * Registers with the servlet container only what was meant for it. Boot would also register each of the platform's many
 * {@code Filter} beans, which belong into the security chain.
 */
public class ShopContext extends AnnotationConfigEmbeddedWebApplicationContext {

    @Override
    protected Collection<ServletContextInitializer> getServletContextInitializerBeans() {
        return getBeansOfType(ServletContextInitializer.class).values();
    }
}
