package org.shelfwise.demo.boot;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadleafcommerce.common.extensibility.context.MergeApplicationContextXmlConfigResource;
import org.broadleafcommerce.common.extensibility.context.ResourceInputStream;
import org.broadleafcommerce.common.extensibility.context.StandardConfigLocations;
import org.broadleafcommerce.common.extensibility.context.merge.ImportProcessor;
import org.broadleafcommerce.common.extensibility.context.merge.exceptions.MergeException;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.context.support.GenericWebApplicationContext;

/**
 * Gives a Boot context the platform's merged XML configuration: what {@code MergeXmlWebApplicationContext} does for a
 * web.xml shop.
 */
final class BroadleafXml implements ApplicationContextInitializer<GenericWebApplicationContext> {

    private final Role role;

    BroadleafXml(Role role) {
        this.role = role;
    }

    @Override
    public void initialize(GenericWebApplicationContext context) {
        new XmlBeanDefinitionReader(context).loadBeanDefinitions(merged(context));
        // Not in a patch: the merge keeps the platform's own definition of this id.
        context.registerBeanDefinition("blConfiguration", new RootBeanDefinition(EnvironmentFirstConfigurer.class));
    }

    private Resource[] merged(GenericWebApplicationContext context) {
        try {
            List<String> standard =
                    Arrays.asList(StandardConfigLocations.retrieveAll(StandardConfigLocations.APPCONTEXTTYPE));
            ImportProcessor imports = new ImportProcessor(context);
            return new MergeApplicationContextXmlConfigResource()
                    .getConfigResources(imports.extract(open(standard)), imports.extract(open(role.rootPatches())));
        } catch (IOException | MergeException e) {
            throw new IllegalStateException("The platform's XML configuration could not be merged for " + role, e);
        }
    }

    private static ResourceInputStream[] open(List<String> locations) throws IOException {
        List<ResourceInputStream> streams = new ArrayList<>();
        for (String location : locations) {
            InputStream stream = new ClassPathResource(location).getInputStream();
            streams.add(new ResourceInputStream(stream, location));
        }
        return streams.toArray(new ResourceInputStream[0]);
    }
}
