package org.shelfwise.admin.settings;

import org.shelfwise.admin.stock.StockController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the pages of the section "Stock" link to the settings of a SKU, for who may read them. */
@ControllerAdvice(assignableTypes = StockController.class)
public class SettingsLinkAdvice {

    private final SettingsAccess access;

    public SettingsLinkAdvice(SettingsAccess access) {
        this.access = access;
    }

    @ModelAttribute("mayReadSettings")
    boolean mayReadSettings() {
        return access.mayRead() || access.mayChange();
    }
}
