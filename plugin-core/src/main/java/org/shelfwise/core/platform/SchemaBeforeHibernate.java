package org.shelfwise.core.platform;

import java.util.Arrays;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Makes the shop's entity manager factory wait for our tables, because Hibernate may validate the schema when it starts. */
final class SchemaBeforeHibernate implements BeanFactoryPostProcessor {

    private static final String ENTITY_MANAGER_FACTORY = "entityManagerFactory";

    private final String migrationBean;

    SchemaBeforeHibernate(String migrationBean) {
        this.migrationBean = migrationBean;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (beans.containsBeanDefinition(ENTITY_MANAGER_FACTORY)) {
            var definition = beans.getBeanDefinition(ENTITY_MANAGER_FACTORY);
            definition.setDependsOn(appended(definition.getDependsOn()));
        }
    }

    private String[] appended(String[] present) {
        if (present == null) {
            return new String[] {migrationBean};
        }
        String[] all = Arrays.copyOf(present, present.length + 1);
        all[present.length] = migrationBean;
        return all;
    }
}
