package org.shelfwise.site.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.broadleafcommerce.common.extensibility.context.MergeApplicationContextXmlConfigResource;
import org.broadleafcommerce.common.extensibility.context.ResourceInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;

/** The platform merges our XML into its own; what it must find afterwards. */
class RegistrationTest {

    @Test
    void the_platform_s_template_engine_gets_our_dialect_beside_its_own() throws Exception {
        Document merged = merged("bl-framework-web-applicationContext.xml");

        assertThat(merged.select("bean#blWebTemplateEngine property[name=dialects] ref")
                        .eachAttr("bean"))
                .containsExactlyInAnyOrder("thymeleafSpringStandardDialect", "blDialect", "shelfwiseDialect");
        assertThat(merged.select("bean#blWebTemplateEngine property[name=templateResolvers]"))
                .hasSize(1);
    }

    @Test
    void our_words_join_the_shop_s_own() throws Exception {
        Document merged = merged("shop-messages.xml", "bl-shelfwise-site-applicationContext.xml");

        assertThat(merged.select("bean#messageSource property[name=basenames] value")
                        .eachText())
                .containsExactlyInAnyOrder(
                        "classpath:messages", "classpath:messages/shelfwise-core", "classpath:messages/shelfwise-site");
    }

    private static Document merged(String shop) throws Exception {
        return merged(shop, "bl-shelfwise-site-applicationContext.xml");
    }

    private static Document merged(String source, String patch) throws Exception {
        Resource[] merged = new MergeApplicationContextXmlConfigResource()
                .getConfigResources(
                        new ResourceInputStream[] {stream(source)}, new ResourceInputStream[] {stream(patch)});
        try (InputStream in = merged[0].getInputStream()) {
            return Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
        }
    }

    private static ResourceInputStream stream(String name) {
        return new ResourceInputStream(RegistrationTest.class.getClassLoader().getResourceAsStream(name), name);
    }
}
