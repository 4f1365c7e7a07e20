package org.shelfwise.demo.boot;

import java.util.Properties;
import org.broadleafcommerce.common.config.RuntimeEnvironmentPropertiesConfigurer;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Lets Spring's environment (command line, system properties, application.properties) override the platform's property
 * files, as a Boot user expects.
 */
public class EnvironmentFirstConfigurer extends RuntimeEnvironmentPropertiesConfigurer implements EnvironmentAware {

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected String resolvePlaceholder(String placeholder, Properties props) {
        String value = environment.getProperty(placeholder);
        return value != null ? value : super.resolvePlaceholder(placeholder, props);
    }
}
