package org.shelfwise.core.stock.broadleaf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.common.extensibility.context.MergeApplicationContextXmlConfigResource;
import org.broadleafcommerce.common.extensibility.context.ResourceInputStream;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.catalog.service.CatalogServiceImpl;
import org.broadleafcommerce.core.inventory.service.InventoryServiceExtensionManager;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.BaseProcessor;
import org.shelfwise.core.availability.AvailabilityConfiguration;
import org.shelfwise.core.availability.OrderAvailabilityConfiguration;
import org.shelfwise.core.platform.Outbox;
import org.shelfwise.core.settings.SettingsConfiguration;
import org.shelfwise.core.stock.OrderStockConfiguration;
import org.shelfwise.core.stock.StockConfiguration;
import org.shelfwise.core.testing.HostDatabase;
import org.shelfwise.core.testing.TestClock;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * A shop's context: the platform's workflows, which the platform merges with ours and with the shop's own, beside our real
 * beans. The platform's activities are made and not run: nothing is injected into them, and nothing is woven around them.
 */
final class MergedShop implements AutoCloseable {

    private static final String WORKFLOWS = "bl-framework-applicationContext-workflow.xml";
    private static final String OURS = "bl-shelfwise-core-workflow.xml";
    private static final String[] ROLLBACK_HANDLERS = {
        "org.broadleafcommerce.core.checkout.service.workflow", "org.broadleafcommerce.core.offer.service.workflow"
    };
    private static final List<String> UNUSED = List.of(
            AnnotationConfigUtils.COMMON_ANNOTATION_PROCESSOR_BEAN_NAME,
            AnnotationConfigUtils.AUTOWIRED_ANNOTATION_PROCESSOR_BEAN_NAME,
            AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME);

    private final GenericApplicationContext context = new GenericApplicationContext();

    private MergedShop() {}

    static MergedShop start() throws Exception {
        return start("<beans/>");
    }

    /** @param ownXml of the shop, merged last */
    static MergedShop start(String ownXml) throws Exception {
        MergedShop shop = new MergedShop();
        shop.definePlatform(ownXml);
        shop.defineOurs();
        UNUSED.forEach(shop.context::removeBeanDefinition);
        shop.context.refresh();
        return shop;
    }

    private void definePlatform(String ownXml) throws Exception {
        new XmlBeanDefinitionReader(context)
                .loadBeanDefinitions(new MergeApplicationContextXmlConfigResource()
                        .getConfigResources(
                                new ResourceInputStream[] {resource(WORKFLOWS)},
                                new ResourceInputStream[] {resource(OURS), text(ownXml)}));
        new ClassPathBeanDefinitionScanner(context).scan(ROLLBACK_HANDLERS);
        for (String name : context.getBeanDefinitionNames()) {
            context.getBeanDefinition(name).setLazyInit(true);
        }
    }

    private void defineOurs() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("shelfwise.stock.import-on-start", "false")));
        new AnnotatedBeanDefinitionReader(context)
                .register(
                        Host.class,
                        SettingsConfiguration.class,
                        StockConfiguration.class,
                        OrderStockConfiguration.class,
                        AvailabilityConfiguration.class,
                        OrderAvailabilityConfiguration.class);
    }

    private static ResourceInputStream resource(String name) throws IOException {
        return new ResourceInputStream(new ClassPathResource(name).getInputStream(), name);
    }

    private static ResourceInputStream text(String xml) {
        return new ResourceInputStream(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "the shop's own");
    }

    /** The names of a workflow's activities, in the order in which they run. */
    List<String> activitiesOf(String workflow) {
        return context.getBean(workflow, BaseProcessor.class).getActivities().stream()
                .map(Activity::getBeanName)
                .toList();
    }

    boolean handlesErrorsOf(String workflow) {
        return context.getBean(workflow, BaseProcessor.class).getDefaultErrorHandler() != null;
    }

    @Override
    public void close() {
        context.close();
    }

    /** What our beans want of the platform. */
    @Configuration
    @Import(HostDatabase.class)
    static class Host {

        @Bean
        Clock shelfwiseClock() {
            return new TestClock();
        }

        @Bean
        Outbox shelfwiseOutbox() {
            return (topic, ids) -> {};
        }

        @Bean
        CatalogService blCatalogService() {
            return new CatalogServiceImpl();
        }

        @Bean
        InventoryServiceExtensionManager blInventoryServiceExtensionManager() {
            return new InventoryServiceExtensionManager();
        }
    }
}
