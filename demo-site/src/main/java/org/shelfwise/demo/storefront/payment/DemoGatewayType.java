package org.shelfwise.demo.storefront.payment;

import org.broadleafcommerce.common.payment.PaymentGatewayType;

/** The name under which order payments remember the demo's gateway. */
final class DemoGatewayType {
    static final PaymentGatewayType DEMO = new PaymentGatewayType("SHELFWISE_DEMO", "Demo gateway, takes no money");

    private DemoGatewayType() {}
}
