package org.shelfwise.admin.testing;

import org.shelfwise.core.testing.TestDatabase;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;

/** Bean definitions of what a shop's XML provides. */
final class Definitions {

    private Definitions() {}

    static AbstractBeanDefinition of(Class<?> type) {
        return BeanDefinitionBuilder.genericBeanDefinition(type).getBeanDefinition();
    }

    static AbstractBeanDefinition entityManagerFactory(TestDatabase database) {
        return BeanDefinitionBuilder.genericBeanDefinition(PlatformTables.class)
                .setFactoryMethod("entityManagerFactory")
                .addConstructorArgValue(database.dataSource())
                .addConstructorArgValue(database.hibernateDialect())
                .getBeanDefinition();
    }
}
