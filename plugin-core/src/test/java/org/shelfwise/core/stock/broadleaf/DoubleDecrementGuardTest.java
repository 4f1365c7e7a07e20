package org.shelfwise.core.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.broadleafcommerce.core.checkout.service.workflow.CompositeActivity;
import org.broadleafcommerce.core.checkout.service.workflow.DecrementInventoryActivity;
import org.broadleafcommerce.core.workflow.SequenceProcessor;
import org.junit.jupiter.api.Test;

class DoubleDecrementGuardTest {

    private final TakeStockActivity ours = new TakeStockActivity(null);

    private static void start(SequenceProcessor workflow) {
        new DoubleDecrementGuard(workflow.getBeanFactory()).afterSingletonsInstantiated();
    }

    private static DecrementInventoryActivity theirs() {
        DecrementInventoryActivity activity = new DecrementInventoryActivity() {};
        activity.setBeanName("acmeDecrement");
        return activity;
    }

    @Test
    void a_shop_that_would_take_each_unit_twice_does_not_start() {
        assertThatThrownBy(() -> start(Workflows.checkout(ours, theirs())))
                .isInstanceOf(DoubleDecrementException.class)
                .hasMessageContaining("twice")
                .hasMessageContaining("acmeDecrement")
                .hasMessageContaining("Remove");
    }

    @Test
    void nor_does_one_that_hides_it_in_a_nested_workflow() {
        CompositeActivity nested = new CompositeActivity();
        nested.setWorkflow(Workflows.checkout(theirs()));

        assertThatThrownBy(() -> start(Workflows.checkout(ours, nested))).isInstanceOf(DoubleDecrementException.class);
    }

    @Test
    void nor_does_one_that_includes_ours_twice() {
        assertThatThrownBy(() -> start(Workflows.checkout(ours, new TakeStockActivity(null))))
                .isInstanceOf(DoubleDecrementException.class)
                .hasMessageContaining("only once");
    }

    @Test
    void a_shop_with_ours_alone_or_theirs_alone_starts() {
        assertThatCode(() -> start(Workflows.checkout(ours))).doesNotThrowAnyException();
        assertThatCode(() -> start(Workflows.checkout(theirs()))).doesNotThrowAnyException();
    }
}
