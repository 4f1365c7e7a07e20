package org.shelfwise.demo.storefront.payment;

import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;

/** Gives money back when a later step of the checkout fails. */
class DemoRollback implements PaymentGatewayRollbackService {
    private final DemoPaymentGateway gateway;

    DemoRollback(DemoPaymentGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public PaymentResponseDTO rollbackAuthorize(PaymentRequestDTO request) {
        return gateway.reverseAuthorize(request);
    }

    @Override
    public PaymentResponseDTO rollbackCapture(PaymentRequestDTO request) throws PaymentException {
        throw new PaymentException("The demo's gateway never captures on its own");
    }

    @Override
    public PaymentResponseDTO rollbackAuthorizeAndCapture(PaymentRequestDTO request) {
        return gateway.voidPayment(request);
    }

    @Override
    public PaymentResponseDTO rollbackRefund(PaymentRequestDTO request) throws PaymentException {
        throw new PaymentException("A refund is not taken back");
    }
}
