package org.shelfwise.demo.opening;

import org.shelfwise.demo.catalogue.DemoAdmin;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/** Makes sure that somebody can log in before the admin's port opens. */
public class AdminOpening implements ApplicationListener<ContextRefreshedEvent> {

    private final ApplicationContext context;
    private final DemoAdmin admin;

    public AdminOpening(ApplicationContext context, DemoAdmin admin) {
        this.context = context;
        this.admin = admin;
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        if (event.getApplicationContext() == context) {
            admin.createIfAbsent();
        }
    }
}
