package org.shelfwise.core.availability;

import org.shelfwise.core.stock.OrderStock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The verdict for carts, which may hold units themselves. */
@Configuration
public class OrderAvailabilityConfiguration {

    @Bean
    public OrderAvailability shelfwiseOrderAvailability(Availability shelfwiseAvailability, OrderStock orderStock) {
        return new OrderAvailability(shelfwiseAvailability, orderStock::held);
    }
}
