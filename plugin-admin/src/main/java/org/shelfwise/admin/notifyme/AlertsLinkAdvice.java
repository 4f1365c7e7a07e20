package org.shelfwise.admin.notifyme;

import org.shelfwise.admin.stock.StockController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the pages of the section "Stock" link to the alerts of a SKU, for who may read them. */
@ControllerAdvice(assignableTypes = StockController.class)
public class AlertsLinkAdvice {

    private final AlertsAccess access;

    public AlertsLinkAdvice(AlertsAccess access) {
        this.access = access;
    }

    @ModelAttribute("mayReadAlerts")
    boolean mayReadAlerts() {
        return access.mayRead() || access.mayChange();
    }
}
