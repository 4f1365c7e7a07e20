package org.shelfwise.demo.docs;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

/** The properties that the plugins' configuration classes really read, with their defaults. */
final class ConfiguredProperties {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(shelfwise\\.[^:}]+)(?::([^}]*))?}");
    private static final String[] FILES = {
        "bl-shelfwise-core-applicationContext.xml",
        "bl-shelfwise-site-applicationContext.xml",
        "bl-shelfwise-site-servlet.xml",
        "bl-shelfwise-admin-applicationContext.xml",
        "bl-shelfwise-admin-servlet.xml"
    };

    private ConfiguredProperties() {}

    /** Names to defaults; the default is empty where there is none. */
    static Map<String, String> read() {
        DefaultListableBeanFactory registered = new DefaultListableBeanFactory();
        new XmlBeanDefinitionReader(registered).loadBeanDefinitions(FILES);
        Map<String, String> found = new TreeMap<>();
        Stream.of(registered.getBeanDefinitionNames())
                .map(name -> registered.getBeanDefinition(name).getBeanClassName())
                .filter(name -> name != null && name.startsWith("org.shelfwise."))
                .map(name -> ClassUtils.resolveClassName(name, null))
                .filter(type -> type.isAnnotationPresent(Configuration.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .forEach(method -> collect(method, found));
        return found;
    }

    private static void collect(Method method, Map<String, String> found) {
        for (Annotation[] annotations : method.getParameterAnnotations()) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof Value value) {
                    Matcher placeholder = PLACEHOLDER.matcher(value.value());
                    if (placeholder.find()) {
                        found.put(placeholder.group(1), placeholder.group(2) == null ? "" : placeholder.group(2));
                    }
                }
            }
        }
    }
}
