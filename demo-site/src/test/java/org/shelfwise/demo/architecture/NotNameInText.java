package org.shelfwise.demo.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Holds when no text in a class, an SQL statement say, contains a name. ArchUnit does not see texts, class files do. */
final class NotNameInText extends ArchCondition<JavaClass> {

    private final String name;

    NotNameInText(String name) {
        super("not name " + name + " in any text");
        this.name = name;
    }

    @Override
    public void check(JavaClass javaClass, ConditionEvents events) {
        try (InputStream file =
                javaClass.getSource().orElseThrow().getUri().toURL().openStream()) {
            boolean named = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1).contains(name);
            if (named) {
                events.add(SimpleConditionEvent.violated(javaClass, javaClass.getName() + " names " + name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
