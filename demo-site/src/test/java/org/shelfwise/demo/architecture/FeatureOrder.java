package org.shelfwise.demo.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Holds when a class uses no feature that stands after its own. */
final class FeatureOrder extends ArchCondition<JavaClass> {

    private final String prefix;
    private final List<String> features;

    /** @param prefix what precedes a feature's name in a package, with its dot */
    FeatureOrder(String prefix, List<String> features) {
        super("use only features before their own in " + features);
        this.prefix = prefix;
        this.features = features;
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        if (place(user) < 0) {
            events.add(SimpleConditionEvent.violated(user, user.getName() + " is of a feature that has no place"));
        }
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            JavaClass used = dependency.getTargetClass();
            if (used.getPackageName().startsWith(prefix) && place(used) > place(user)) {
                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
            }
        }
    }

    private int place(JavaClass javaClass) {
        String rest = javaClass.getPackageName().substring(prefix.length());
        return features.indexOf(rest.split("\\.")[0]);
    }
}
