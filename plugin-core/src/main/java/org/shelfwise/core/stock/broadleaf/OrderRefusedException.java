package org.shelfwise.core.stock.broadleaf;

import org.broadleafcommerce.core.workflow.WorkflowException;
import org.shelfwise.core.platform.CodedFailure;
import org.shelfwise.core.platform.Refusal;

/** Stops a run through checkout for the sake of another run of the same order; no unit lacks. */
final class OrderRefusedException extends WorkflowException implements CodedFailure {

    private static final long serialVersionUID = 1L;

    private final String code;

    private OrderRefusedException(String code, String message) {
        super(message);
        this.code = code;
    }

    static OrderRefusedException beingCompleted(long orderId) {
        return new OrderRefusedException(
                "stock.order-being-completed",
                "Order " + orderId + " is being completed by another checkout, or is completed");
    }

    static OrderRefusedException overtaken(long orderId) {
        return new OrderRefusedException(
                "stock.order-overtaken", "Order " + orderId + " no longer holds its stock: check out again");
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(code);
    }
}
