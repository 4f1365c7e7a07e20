package org.shelfwise.demo.storefront.payment;

import java.util.Locale;
import java.util.UUID;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;

/**
 * A payment gateway that takes no money. As with a real one, the shop sees the card once, gets a token for it, and the
 * checkout workflow authorises the token after stock was taken. The token says how the bank will answer; nothing is kept.
 */
public class DemoPaymentGateway implements PaymentGatewayTransactionService {
    static final String TOKEN = "DEMO_TOKEN";
    /** The response field that holds the bank's answer, for example {@code insufficient-funds}. */
    public static final String OUTCOME = "DEMO_OUTCOME";

    /**
     * @param orderId of the cart to pay
     * @return an unconfirmed payment for the checkout workflow to authorise
     */
    public PaymentResponseDTO tokenize(DemoCard card, Long orderId, Money amount) {
        String token = DemoOutcome.of(card) + ":" + UUID.randomUUID();
        return answer(PaymentTransactionType.UNCONFIRMED, amount)
                .orderId(orderId.toString())
                .responseMap(TOKEN, token)
                .creditCard()
                .creditCardHolderName(card.holder())
                .creditCardLastFour(card.lastFour())
                .done()
                .successful(true);
    }

    @Override
    public PaymentResponseDTO authorize(PaymentRequestDTO request) throws PaymentException {
        return decide(PaymentTransactionType.AUTHORIZE, request);
    }

    @Override
    public PaymentResponseDTO authorizeAndCapture(PaymentRequestDTO request) throws PaymentException {
        return decide(PaymentTransactionType.AUTHORIZE_AND_CAPTURE, request);
    }

    @Override
    public PaymentResponseDTO capture(PaymentRequestDTO request) {
        return accept(PaymentTransactionType.CAPTURE, request);
    }

    @Override
    public PaymentResponseDTO reverseAuthorize(PaymentRequestDTO request) {
        return accept(PaymentTransactionType.REVERSE_AUTH, request);
    }

    @Override
    public PaymentResponseDTO refund(PaymentRequestDTO request) {
        return accept(PaymentTransactionType.REFUND, request);
    }

    @Override
    public PaymentResponseDTO voidPayment(PaymentRequestDTO request) {
        return accept(PaymentTransactionType.VOID, request);
    }

    private static PaymentResponseDTO decide(PaymentTransactionType type, PaymentRequestDTO request)
            throws PaymentException {
        DemoOutcome outcome = outcome(request);
        if (outcome == DemoOutcome.UNREACHABLE) {
            throw new PaymentException("The demo's bank does not answer");
        }
        return accept(type, request)
                .responseMap(OUTCOME, outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .successful(outcome == DemoOutcome.APPROVED);
    }

    /** A payment without a token of ours did not come through {@link #tokenize}. */
    private static DemoOutcome outcome(PaymentRequestDTO request) {
        Object token = request.getAdditionalFields().get(TOKEN);
        return token == null
                ? DemoOutcome.DECLINED
                : DemoOutcome.valueOf(token.toString().split(":", 2)[0]);
    }

    private static PaymentResponseDTO accept(PaymentTransactionType type, PaymentRequestDTO request) {
        return answer(type, new Money(request.getTransactionTotal(), request.getOrderCurrencyCode()))
                .orderId(request.getOrderId())
                .successful(true);
    }

    private static PaymentResponseDTO answer(PaymentTransactionType type, Money amount) {
        return new PaymentResponseDTO(PaymentType.CREDIT_CARD, DemoGatewayType.DEMO)
                .paymentTransactionType(type)
                .amount(amount)
                .valid(true)
                .rawResponse("demo");
    }
}
