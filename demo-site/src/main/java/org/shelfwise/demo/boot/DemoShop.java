package org.shelfwise.demo.boot;

import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.shelfwise.demo.mail.MailRoute;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.embedded.EmbeddedWebApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * A running shop: the storefront, the admin or both, over one database. Tests and benchmarks start it just as the command
 * line does.
 */
public final class DemoShop implements AutoCloseable {

    private final Map<Role, EmbeddedWebApplicationContext> contexts = new EnumMap<>(Role.class);
    private final HikariDataSource dataSource;
    private final MailRoute mails;
    private final String assetFolder;

    private DemoShop(HikariDataSource dataSource, MailRoute mails, String assetFolder) {
        this.dataSource = dataSource;
        this.mails = mails;
        this.assetFolder = assetFolder;
    }

    /** @param args Spring properties in the form {@code --name=value} */
    public static DemoShop start(String... args) {
        ConfigurableEnvironment environment = environment(args);
        DemoProperties properties = DemoProperties.from(environment);
        MailRoute mails = MailRoute.of(environment, properties.roles().contains(Role.SITE));
        DemoShop shop = new DemoShop(DemoDatabase.open(environment), mails, AssetFolder.of(environment));
        try {
            RequestThreads threads = new RequestThreads(
                    shop.dataSource.getMaximumPoolSize(), properties.roles().size());
            properties
                    .roles()
                    .forEach(role -> shop.contexts.put(role, shop.run(role, properties.port(role), threads, args)));
            return shop;
        } catch (RuntimeException | Error e) {
            shop.close();
            throw e;
        }
    }

    static ConfigurableEnvironment environment(String... args) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        return environment;
    }

    private EmbeddedWebApplicationContext run(Role role, int port, RequestThreads threads, String... args) {
        return (EmbeddedWebApplicationContext) new SpringApplicationBuilder(ServletConfiguration.class)
                .contextClass(ShopContext.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(new BroadleafXml(role), new RoleSettings(role, port, dataSource, assetFolder), threads)
                .initializers(context -> context.getBeanFactory().registerSingleton("webDS", dataSource))
                .initializers(context -> context.getBeanFactory().registerSingleton("demoMailRoute", mails))
                .run(args);
    }

    public Optional<String> siteUrl() {
        return url(Role.SITE);
    }

    public Optional<String> adminUrl() {
        return url(Role.ADMIN);
    }

    /** The storefront's root context. */
    public ApplicationContext site() {
        return contexts.get(Role.SITE);
    }

    /** The admin's root context. */
    public ApplicationContext admin() {
        return contexts.get(Role.ADMIN);
    }

    private Optional<String> url(Role role) {
        return Optional.ofNullable(contexts.get(role))
                .map(context -> "http://127.0.0.1:"
                        + context.getEmbeddedServletContainer().getPort() + role.contextPath() + "/");
    }

    @Override
    public void close() {
        contexts.values().forEach(EmbeddedWebApplicationContext::close);
        mails.close();
        dataSource.close();
    }
}
