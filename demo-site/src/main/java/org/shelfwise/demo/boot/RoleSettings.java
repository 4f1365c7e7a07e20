package org.shelfwise.demo.boot;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What a context must be told because of its role, over whatever the user configured. */
final class RoleSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final Map<String, Object> settings = new HashMap<>();

    RoleSettings(Role role, int port, DataSource database, String assetFolder) {
        settings.put("shelfwise.demo.context.port", port);
        settings.put("shelfwise.demo.context.path", role.contextPath());
        settings.put("shelfwise.demo.context.error-page", role.errorPage());
        settings.put("shelfwise.demo.context.servlet-locations", String.join(",", role.servletConfiguration()));
        settings.put("shelfwise.demo.context.session-cookie", "SHELFWISE_" + role.name());
        settings.put(AssetFolder.PROPERTY, assetFolder);
        for (String unit : new String[] {"blPU", "blCMSStorage", "blSecurePU"}) {
            settings.put(unit + ".hibernate.dialect", DemoDatabase.dialect(database));
            settings.put(unit + ".hibernate.hbm2ddl.auto", DemoDatabase.schemaAction(database));
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("role", settings));
    }
}
