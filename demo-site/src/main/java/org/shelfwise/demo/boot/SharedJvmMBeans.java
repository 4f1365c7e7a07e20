package org.shelfwise.demo.boot;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.jmx.export.MBeanExporter;

/** Lets two contexts of one JVM export the same management beans: the first keeps them. */
public class SharedJvmMBeans implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        for (String name : factory.getBeanNamesForType(MBeanExporter.class, true, false)) {
            factory.getBeanDefinition(name).getPropertyValues().add("registrationPolicy", "IGNORE_EXISTING");
        }
    }
}
