package org.shelfwise.core.stock.broadleaf;

import java.util.ArrayList;
import java.util.List;
import org.broadleafcommerce.core.checkout.service.workflow.CompositeActivity;
import org.broadleafcommerce.core.checkout.service.workflow.DecrementInventoryActivity;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.BaseProcessor;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.InitializingBean;

/**
 * Refuses to start a shop whose checkout takes stock more than once. Refuses before anything is written: a shop that goes on
 * selling without Shelfwise until its XML is mended must not find the quantities of the refused start taken over.
 */
public final class DoubleDecrementGuard implements InitializingBean {

    private static final String WORKFLOW = "blCheckoutWorkflow";
    private static final String PLATFORM_ACTIVITY = "blDecrementInventoryActivity";

    private final BeanFactory beans;

    public DoubleDecrementGuard(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void afterPropertiesSet() {
        if (beans.containsBean(WORKFLOW)) {
            check(activitiesOf(beans.getBean(WORKFLOW)));
        }
    }

    private static void check(List<Activity<?>> activities) {
        long ours =
                activities.stream().filter(TakeStockActivity.class::isInstance).count();
        List<String> theirs = activities.stream()
                .filter(DoubleDecrementGuard::decrements)
                .map(activity ->
                        activity.getBeanName() + " (" + activity.getClass().getName() + ")")
                .toList();
        if (ours > 0 && !theirs.isEmpty()) {
            throw new DoubleDecrementException(
                    ("Workflow %s would take each order's stock twice: by Shelfwise's activity, and"
                                    + " by %s. Remove the latter from the workflow's activities in your own XML.")
                            .formatted(WORKFLOW, String.join(", ", theirs)));
        }
        if (ours > 1) {
            throw new DoubleDecrementException(("Workflow %s has Shelfwise's activity %d times: include"
                            + " bl-shelfwise-core-applicationContext.xml (or bl-shelfwise-core-workflow.xml) only once.")
                    .formatted(WORKFLOW, ours));
        }
    }

    private static boolean decrements(Activity<?> activity) {
        return activity instanceof DecrementInventoryActivity || PLATFORM_ACTIVITY.equals(activity.getBeanName());
    }

    /** Those of nested workflows too. */
    private static List<Activity<?>> activitiesOf(Object workflow) {
        List<Activity<?>> all = new ArrayList<>();
        if (unwrapped(workflow) instanceof BaseProcessor processor) {
            for (Activity<?> activity : processor.getActivities()) {
                all.add(activity);
                if (activity instanceof CompositeActivity composite) {
                    all.addAll(activitiesOf(composite.getWorkflow()));
                }
            }
        }
        return all;
    }

    private static Object unwrapped(Object bean) {
        try {
            return bean instanceof Advised proxy ? proxy.getTargetSource().getTarget() : bean;
        } catch (Exception e) {
            throw new IllegalStateException("The target of " + WORKFLOW + " cannot be looked at", e);
        }
    }
}
