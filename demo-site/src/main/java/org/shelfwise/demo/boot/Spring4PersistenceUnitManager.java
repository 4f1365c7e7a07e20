package org.shelfwise.demo.boot;

import java.lang.reflect.Method;
import java.util.List;
import javax.persistence.spi.PersistenceUnitInfo;
import org.broadleafcommerce.common.extensibility.jpa.MergePersistenceUnitManager;
import org.springframework.orm.jpa.persistenceunit.DefaultPersistenceUnitManager;
import org.springframework.orm.jpa.persistenceunit.MutablePersistenceUnitInfo;
import org.springframework.util.ReflectionUtils;

/**
 * The platform's persistence unit merging on Spring 4, which no longer has the JPA 2 decorator that the platform wraps each
 * unit in: the unit itself is JPA 2 now. Everything else of the merge is the platform's own.
 *
 * <p>Weaves nothing: none of the platform's class transformers has work to do in this shop, and two contexts in one class
 * loader could not both weave.
 */
public class Spring4PersistenceUnitManager extends MergePersistenceUnitManager {

    @Override
    protected PersistenceUnitInfo getMergedUnit(String name, MutablePersistenceUnitInfo unit) {
        return mergedPus.computeIfAbsent(name, ignored -> unit);
    }

    @Override
    public void preparePersistenceUnitInfos() {
        for (MutablePersistenceUnitInfo unit : readUnits()) {
            if (unit.getPersistenceUnitRootUrl() == null) {
                unit.setPersistenceUnitRootUrl(
                        getClass().getProtectionDomain().getCodeSource().getLocation());
            }
            initialise(unit);
            postProcessPersistenceUnitInfo(unit);
        }
    }

    /** Private in Spring, and the platform reflects into it too. */
    @SuppressWarnings("unchecked") // Spring declares a list of a package-private subclass
    private List<MutablePersistenceUnitInfo> readUnits() {
        Method read = ReflectionUtils.findMethod(DefaultPersistenceUnitManager.class, "readPersistenceUnitInfos");
        ReflectionUtils.makeAccessible(read);
        return (List<MutablePersistenceUnitInfo>) ReflectionUtils.invokeMethod(read, this);
    }

    private static void initialise(MutablePersistenceUnitInfo unit) {
        Method init = ReflectionUtils.findMethod(unit.getClass(), "init", ClassLoader.class);
        ReflectionUtils.makeAccessible(init);
        ReflectionUtils.invokeMethod(init, unit, Thread.currentThread().getContextClassLoader());
    }
}
