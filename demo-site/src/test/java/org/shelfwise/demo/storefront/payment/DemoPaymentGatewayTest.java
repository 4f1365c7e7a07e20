package org.shelfwise.demo.storefront.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPaymentGatewayTest {

    private final DemoPaymentGateway gateway = new DemoPaymentGateway();

    @ParameterizedTest
    @CsvSource({
        "4242 4242 4242 4242,true,approved",
        "4000-0000-0000-0002,false,declined",
        "4000000000009995,false,insufficient-funds"
    })
    void the_bank_answers_as_the_card_number_says(String number, boolean approved, String outcome)
            throws PaymentException {
        PaymentResponseDTO answer = gateway.authorizeAndCapture(paying(number));

        assertThat(answer.isSuccessful()).isEqualTo(approved);
        assertThat(answer.getResponseMap()).containsEntry(DemoPaymentGateway.OUTCOME, outcome);
        assertThat(answer.getPaymentTransactionType()).isEqualTo(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
        assertThat(answer.getAmount()).isEqualTo(euros("59.00"));
    }

    @Test
    void a_bank_that_does_not_answer_is_a_failure_and_not_a_no() {
        assertThatThrownBy(() -> gateway.authorizeAndCapture(paying("4000000000000119")))
                .isInstanceOf(PaymentException.class);
    }

    @Test
    void a_payment_that_the_gateway_never_saw_is_declined() throws PaymentException {
        PaymentRequestDTO forged =
                new PaymentRequestDTO().transactionTotal("59.00").orderCurrencyCode("EUR");

        assertThat(gateway.authorizeAndCapture(forged).isSuccessful()).isFalse();
    }

    @Test
    void nothing_of_the_card_is_kept_but_its_last_four_digits() {
        PaymentResponseDTO token = gateway.tokenize(card("4242424242424242"), 7L, euros("59.00"));

        assertThat(token.getCreditCard().getCreditCardLastFour()).isEqualTo("4242");
        assertThat(token.getCreditCard().getCreditCardNum()).isNull();
        assertThat(token.getResponseMap().toString() + token.getRawResponse() + card("4242424242424242"))
                .doesNotContain("4242424242424242");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4242", "4242424242424243", "four two", "42424242424242424242424242"})
    void a_number_with_wrong_digits_is_no_card(String number) {
        assertThat(card(number).hasNumber()).isFalse();
    }

    @Test
    void a_card_holds_until_its_month_ends() {
        DemoCard card = new DemoCard("Nino", "4242424242424242", "08/29", "123");

        assertThat(card.isValidIn(YearMonth.of(2029, 8))).isTrue();
        assertThat(card.isValidIn(YearMonth.of(2029, 9))).isFalse();
        assertThat(new DemoCard("Nino", "4242424242424242", "13/29", "123").isValidIn(YearMonth.of(2026, 1)))
                .isFalse();
    }

    private PaymentRequestDTO paying(String number) {
        PaymentResponseDTO token = gateway.tokenize(card(number), 7L, euros("59.00"));
        return new PaymentRequestDTO()
                .orderId("7")
                .transactionTotal("59.00")
                .orderCurrencyCode("EUR")
                .additionalField(
                        DemoPaymentGateway.TOKEN, token.getResponseMap().get(DemoPaymentGateway.TOKEN));
    }

    private static DemoCard card(String number) {
        return new DemoCard("Nino Berg", number, "08/29", "123");
    }

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
