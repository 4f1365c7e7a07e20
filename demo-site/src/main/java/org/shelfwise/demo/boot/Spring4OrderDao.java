package org.shelfwise.demo.boot;

import org.broadleafcommerce.core.order.dao.OrderDaoImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.springframework.transaction.annotation.Transactional;

/** Refreshes an order in a transaction, without which Spring 4 refuses to; the platform was made for Spring 3. */
public class Spring4OrderDao extends OrderDaoImpl {

    @Override
    @Transactional("blTransactionManager")
    public Order readOrderById(Long orderId, boolean refresh) {
        return super.readOrderById(orderId, refresh);
    }
}
