package org.shelfwise.admin.stock;

import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.shelfwise.admin.platform.ReaderZone;
import org.shelfwise.admin.platform.broadleaf.BroadleafReaderZone;
import org.shelfwise.admin.stock.broadleaf.BroadleafStockAccess;
import org.shelfwise.core.stock.StockConsistency;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The screens of the stock section, for the admin's DispatcherServlet. */
@Configuration
public class StockScreenConfiguration {

    @Bean
    public StockAccess shelfwiseStockAccess(
            @Qualifier("blAdminSecurityRemoteService") SecurityVerifier securityVerifier) {
        return new BroadleafStockAccess(securityVerifier);
    }

    @Bean
    public ReaderZone shelfwiseReaderZone() {
        return new BroadleafReaderZone();
    }

    @Bean
    public StockScreenAdvice shelfwiseStockScreenAdvice(
            StockAccess access,
            @Qualifier("blAdminNavigationService") AdminNavigationService navigation,
            ReaderZone zone) {
        return new StockScreenAdvice(access, navigation, zone);
    }

    @Bean
    public StockController shelfwiseStockController(StockList list, SkuSheets sheets) {
        return new StockController(list, sheets);
    }

    @Bean
    public BookingController shelfwiseBookingController(BookingDesk desk, StockList list, StockAccess access) {
        return new BookingController(desk, list, access);
    }

    @Bean
    public ConsistencyController shelfwiseConsistencyController(
            @Qualifier("shelfwiseStockConsistency") StockConsistency consistency,
            SkuDirectory directory,
            StockAccess access) {
        return new ConsistencyController(consistency, directory, access);
    }
}
