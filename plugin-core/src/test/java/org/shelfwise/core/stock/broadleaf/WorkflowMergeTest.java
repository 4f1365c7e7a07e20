package org.shelfwise.core.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The platform's own merge of its workflows with ours, in the order in which it then runs them. */
class WorkflowMergeTest {

    private static final String CHECKOUT = "blCheckoutWorkflow";

    /** A shop that decremented before it had Shelfwise, the way the platform tells it to. */
    private static final String DECREMENTS =
            """
            <beans xmlns="http://www.springframework.org/schema/beans">
              <bean id="acmeDecrement"
                    class="org.broadleafcommerce.core.checkout.service.workflow.DecrementInventoryActivity">
                <property name="order" value="2950"/>
              </bean>
              <bean id="blCheckoutWorkflow">
                <property name="activities"><list><ref bean="acmeDecrement"/></list></property>
              </bean>
            </beans>
            """;

    @Test
    void units_are_taken_before_any_payment_and_confirmed_before_the_order_completes() throws Exception {
        try (MergedShop shop = MergedShop.start()) {
            assertThat(shop.activitiesOf(CHECKOUT))
                    .containsExactly(
                            "blVerifyCustomerMaxOfferUsesActivity",
                            "blValidateProductOptionsActivity",
                            "shelfwiseCheckOnSaleActivity",
                            "shelfwiseTakeStockActivity",
                            "blValidateAndConfirmPaymentActivity",
                            "blRecordOfferUsageActivity",
                            "blCommitTaxActivity",
                            "shelfwiseConfirmStockActivity",
                            "blCompleteOrderActivity");
        }
    }

    @Test
    void a_cart_is_checked_before_it_changes_and_no_step_of_the_platform_is_lost() throws Exception {
        try (MergedShop shop = MergedShop.start()) {
            List<String> add = shop.activitiesOf("blAddItemWorkflow");
            assertThat(add)
                    .containsSubsequence(
                            "blValidateAddRequestActivity", "shelfwiseCheckAddActivity", "blAddOrderItemActivity")
                    .hasSize(6);
            List<String> update = shop.activitiesOf("blUpdateItemWorkflow");
            assertThat(update)
                    .containsSubsequence(
                            "blValidateUpdateRequestActivity",
                            "shelfwiseCheckUpdateActivity",
                            "blUpdateOrderItemActivity")
                    .hasSize(7);
        }
    }

    @Test
    void the_platforms_error_handling_stays() throws Exception {
        try (MergedShop shop = MergedShop.start()) {
            assertThat(shop.handlesErrorsOf(CHECKOUT)).isTrue();
        }
    }

    @Test
    void a_shop_that_also_lets_the_platform_take_the_units_is_refused_at_start_up_with_cause_and_action() {
        assertThatThrownBy(() -> MergedShop.start(DECREMENTS).close())
                .rootCause()
                .isInstanceOf(DoubleDecrementException.class)
                .hasMessageContainingAll("blCheckoutWorkflow", "twice", "acmeDecrement", "Remove the latter");
    }
}
