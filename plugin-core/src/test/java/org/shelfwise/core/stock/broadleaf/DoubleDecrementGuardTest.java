package org.shelfwise.core.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.broadleafcommerce.core.checkout.service.workflow.CompositeActivity;
import org.broadleafcommerce.core.checkout.service.workflow.DecrementInventoryActivity;
import org.broadleafcommerce.core.workflow.SequenceProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class DoubleDecrementGuardTest {

    private final TakeStockActivity ours = new TakeStockActivity(null);

    private static void start(SequenceProcessor workflow) {
        new DoubleDecrementGuard(workflow.getBeanFactory()).afterPropertiesSet();
    }

    private static DecrementInventoryActivity theirs() {
        DecrementInventoryActivity activity = new DecrementInventoryActivity() {};
        activity.setBeanName("acmeDecrement");
        return activity;
    }

    private static BeanDefinition bean(Class<?> type, Object argument) {
        return BeanDefinitionBuilder.rootBeanDefinition(type)
                .addConstructorArgValue(argument)
                .getBeanDefinition();
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
    void a_start_that_is_refused_has_not_taken_over_the_quantities_of_a_shop_that_goes_on_selling() {
        AtomicBoolean imported = new AtomicBoolean();
        DefaultListableBeanFactory shop =
                (DefaultListableBeanFactory) Workflows.checkout(ours, theirs()).getBeanFactory();
        shop.registerBeanDefinition("importAtStart", bean(ImportAtStart.class, imported));
        shop.registerBeanDefinition("guard", bean(DoubleDecrementGuard.class, shop));

        assertThatThrownBy(shop::preInstantiateSingletons).hasRootCauseInstanceOf(DoubleDecrementException.class);
        assertThat(imported).isFalse();
    }

    @Test
    void a_shop_with_ours_alone_or_theirs_alone_starts() {
        assertThatCode(() -> start(Workflows.checkout(ours))).doesNotThrowAnyException();
        assertThatCode(() -> start(Workflows.checkout(theirs()))).doesNotThrowAnyException();
    }

    /** Writes when {@link org.shelfwise.core.stock.StockImport} does: once all beans are there. */
    private static final class ImportAtStart implements SmartInitializingSingleton {

        private final AtomicBoolean imported;

        ImportAtStart(AtomicBoolean imported) {
            this.imported = imported;
        }

        @Override
        public void afterSingletonsInstantiated() {
            imported.set(true);
        }
    }
}
