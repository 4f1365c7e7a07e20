package org.shelfwise.demo.architecture.violations.core.stock;

import org.broadleafcommerce.core.order.domain.Order;

record KnowsBroadleaf(Order order) {}
