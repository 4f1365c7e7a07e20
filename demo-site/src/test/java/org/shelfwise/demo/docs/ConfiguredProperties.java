package org.shelfwise.demo.docs;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shelfwise.core.settings.SettingKey;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** The properties that the plugins' configuration classes really read, with their types and defaults. */
final class ConfiguredProperties {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(shelfwise\\.[^:}]+)(?::([^}]*))?}");
    private static final String[] FILES = {
        "bl-shelfwise-core-applicationContext.xml",
        "bl-shelfwise-site-applicationContext.xml",
        "bl-shelfwise-site-servlet.xml",
        "bl-shelfwise-admin-applicationContext.xml",
        "bl-shelfwise-admin-servlet.xml"
    };

    /** @param defaultValue empty where there is none */
    record Property(String type, String defaultValue) {}

    private final SortedMap<String, Property> found = new TreeMap<>();

    private ConfiguredProperties() {}

    static SortedMap<String, Property> byName() {
        DefaultListableBeanFactory registered = new DefaultListableBeanFactory();
        new XmlBeanDefinitionReader(registered).loadBeanDefinitions(FILES);
        ConfiguredProperties properties = new ConfiguredProperties();
        Stream.of(registered.getBeanDefinitionNames())
                .map(name -> registered.getBeanDefinition(name).getBeanClassName())
                .filter(name -> name != null && name.startsWith("org.shelfwise."))
                .map(name -> ClassUtils.resolveClassName(name, null))
                .filter(type -> type.isAnnotationPresent(Configuration.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .forEach(properties::collect);
        return properties.found;
    }

    private void collect(Method method) {
        for (Parameter parameter : method.getParameters()) {
            placeholder(parameter).ifPresent(property -> found.put(property.group(1), read(parameter, property)));
        }
        if (holdsSettings(method.getReturnType())) {
            settings(method).forEach(this::takeTypeFrom);
        }
    }

    private static Optional<Matcher> placeholder(Parameter parameter) {
        return Stream.of(parameter.getAnnotations())
                .filter(Value.class::isInstance)
                .map(value -> PLACEHOLDER.matcher(((Value) value).value()))
                .filter(Matcher::find)
                .findFirst();
    }

    private static Property read(Parameter parameter, Matcher property) {
        String type =
                ClassUtils.resolvePrimitiveIfNecessary(parameter.getType()).getName();
        return new Property(type, property.group(2) == null ? "" : property.group(2));
    }

    private static boolean holdsSettings(Class<?> type) {
        return type.isRecord()
                && Stream.of(type.getRecordComponents()).anyMatch(part -> part.getType() == SettingKey.class);
    }

    /** Settings come as text, and become what they are here. */
    private Stream<SettingKey<?>> settings(Method method) {
        Object[] defaults = Stream.of(method.getParameters())
                .map(parameter -> placeholder(parameter).orElseThrow().group(2))
                .toArray();
        Object keys = ReflectionUtils.invokeMethod(method, BeanUtils.instantiate(method.getDeclaringClass()), defaults);
        return Stream.of(method.getReturnType().getRecordComponents())
                .map(part -> (SettingKey<?>) ReflectionUtils.invokeMethod(part.getAccessor(), keys));
    }

    /** One of several words stays text to an editor, a number does not. */
    private void takeTypeFrom(SettingKey<?> key) {
        if (key.defaultValue() instanceof Number number) {
            found.compute(
                    key.name(), (name, read) -> new Property(number.getClass().getName(), read.defaultValue()));
        }
    }
}
