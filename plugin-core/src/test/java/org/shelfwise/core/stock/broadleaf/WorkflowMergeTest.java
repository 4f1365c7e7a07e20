package org.shelfwise.core.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.broadleafcommerce.common.extensibility.context.MergeApplicationContextXmlConfigResource;
import org.broadleafcommerce.common.extensibility.context.ResourceInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanDefinitionHolder;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.core.io.ClassPathResource;

/** The platform's own merge of its workflows with ours. */
class WorkflowMergeTest {

    @Test
    void ours_join_the_platforms_activities_and_replace_none() throws Exception {
        assertThat(activitiesOf("blAddItemWorkflow"))
                .contains("blValidateAddRequestActivity", "blAddOrderItemActivity", "shelfwiseCheckAddActivity")
                .hasSize(6);
        assertThat(activitiesOf("blUpdateItemWorkflow"))
                .contains("blUpdateOrderItemActivity", "shelfwiseCheckUpdateActivity")
                .hasSize(7);
        assertThat(activitiesOf("blCheckoutWorkflow"))
                .contains(
                        "blValidateAndConfirmPaymentActivity",
                        "blCompleteOrderActivity",
                        "shelfwiseCheckOnSaleActivity",
                        "shelfwiseTakeStockActivity",
                        "shelfwiseConfirmStockActivity")
                .hasSize(9);
    }

    @Test
    void the_platforms_error_handling_stays() throws Exception {
        assertThat(merged().getBeanDefinition("blCheckoutWorkflow")
                        .getPropertyValues()
                        .contains("defaultErrorHandler"))
                .isTrue();
    }

    private static List<String> activitiesOf(String workflow) throws Exception {
        BeanDefinition definition = merged().getBeanDefinition(workflow);
        List<?> activities = (List<?>) definition.getPropertyValues().get("activities");
        return activities.stream().map(WorkflowMergeTest::nameOf).toList();
    }

    private static String nameOf(Object activity) {
        return activity instanceof RuntimeBeanReference reference
                ? reference.getBeanName()
                : ((BeanDefinitionHolder) activity).getBeanName();
    }

    private static DefaultListableBeanFactory merged() throws Exception {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        new XmlBeanDefinitionReader(beans)
                .loadBeanDefinitions(new MergeApplicationContextXmlConfigResource()
                        .getConfigResources(
                                open("bl-framework-applicationContext-workflow.xml"),
                                open("bl-shelfwise-core-workflow.xml")));
        return beans;
    }

    private static ResourceInputStream[] open(String name) {
        try {
            return new ResourceInputStream[] {
                new ResourceInputStream(new ClassPathResource(name).getInputStream(), name)
            };
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
