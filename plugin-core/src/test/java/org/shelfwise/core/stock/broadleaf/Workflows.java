package org.shelfwise.core.stock.broadleaf;

import java.util.ArrayList;
import java.util.List;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutProcessContextFactory;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.DefaultErrorHandler;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.broadleafcommerce.core.workflow.SequenceProcessor;
import org.broadleafcommerce.core.workflow.state.ActivityStateManagerImpl;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The platform's own workflow engine, outside its context. */
final class Workflows {

    private Workflows() {}

    @SafeVarargs
    @SuppressWarnings({"unchecked", "rawtypes", "varargs"})
    static SequenceProcessor checkout(BaseActivity<? extends ProcessContext<?>>... activities) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        ActivityStateManagerImpl states = new ActivityStateManagerImpl();
        states.init();
        beans.registerSingleton("blActivityStateManager", states);
        SequenceProcessor workflow = new SequenceProcessor();
        workflow.setBeanName("blCheckoutWorkflow");
        workflow.setBeanFactory(beans);
        workflow.setProcessContextFactory(
                (org.broadleafcommerce.core.workflow.ProcessContextFactory) new CheckoutProcessContextFactory());
        workflow.setDefaultErrorHandler(new DefaultErrorHandler());
        workflow.setActivities((List) new ArrayList<Activity>(List.of(activities)));
        beans.registerSingleton("blCheckoutWorkflow", workflow);
        return workflow;
    }
}
