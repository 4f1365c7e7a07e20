package org.shelfwise.admin.stock;

import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.shelfwise.admin.platform.ReaderZone;
import org.shelfwise.admin.platform.SectionAdvice;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** What holds for every URL of the section "Stock". */
@ControllerAdvice(basePackageClasses = StockScreenAdvice.class)
public class StockScreenAdvice extends SectionAdvice {

    static final String SECTION = "shelfwise-stock";

    public StockScreenAdvice(StockAccess access, AdminNavigationService navigation, ReaderZone zone) {
        super(access, navigation, zone, SECTION, "shelfwise.admin.stock.");
    }
}
