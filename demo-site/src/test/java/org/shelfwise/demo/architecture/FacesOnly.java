package org.shelfwise.demo.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Holds when a class uses nothing of another feature but what lies in that feature's root package. Adapters may share what
 * they know of the host.
 */
final class FacesOnly extends ArchCondition<JavaClass> {

    private final String prefix;

    /** @param prefix what precedes a feature's name in a package, with its dot */
    FacesOnly(String prefix) {
        super("use other features' root packages only");
        this.prefix = prefix;
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            String used = dependency.getTargetClass().getPackageName();
            boolean below = used.startsWith(prefix) && used.indexOf('.', prefix.length()) > 0;
            boolean amongAdapters = isAdapter(used) && isAdapter(user.getPackageName());
            if (below && !amongAdapters && !feature(used).equals(feature(user.getPackageName()))) {
                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
            }
        }
    }

    private static boolean isAdapter(String packageName) {
        return packageName.endsWith(".broadleaf");
    }

    private String feature(String packageName) {
        return packageName.startsWith(prefix)
                ? packageName.substring(prefix.length()).split("\\.")[0]
                : "";
    }
}
