package org.shelfwise.demo.storefront.checkout;

import java.util.List;
import java.util.Objects;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.demo.storefront.payment.DemoPaymentGateway;

/** Says why the payment of an order came to nothing. Thread-safe. */
public class PaymentRefusals {
    private final OrderPaymentService orderPaymentService;

    public PaymentRefusals(OrderPaymentService orderPaymentService) {
        this.orderPaymentService = orderPaymentService;
    }

    /** @return what the bank said; null when it was not the bank */
    Refusal of(Exception failure, Order order) {
        if (ExceptionUtils.indexOfType(failure, PaymentException.class) >= 0) {
            return Refusal.of("demo.payment.unreachable");
        }
        List<String> answers = answers(order);
        return answers.isEmpty() ? null : Refusal.of("demo.payment." + answers.get(0));
    }

    /** The workflow keeps the bank's answer with the payment and throws only that there was one. */
    private List<String> answers(Order order) {
        return orderPaymentService.readPaymentsForOrder(order).stream()
                .filter(payment -> payment.isActive())
                .flatMap(payment -> payment.getTransactions().stream())
                .filter(transaction -> Boolean.FALSE.equals(transaction.getSuccess()))
                .map(transaction -> transaction.getAdditionalFields().get(DemoPaymentGateway.OUTCOME))
                .filter(Objects::nonNull)
                .toList();
    }
}
