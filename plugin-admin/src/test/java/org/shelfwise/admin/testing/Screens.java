package org.shelfwise.admin.testing;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Set;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.core.web.processor.FormProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.test.util.ReflectionTestUtils;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.spring3.SpringTemplateEngine;
import org.thymeleaf.spring3.messageresolver.SpringMessageResolver;
import org.thymeleaf.spring3.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders our templates as the admin does, without the platform's layout around them. */
final class Screens {

    private Screens() {}

    static ThymeleafViewResolver viewResolver() {
        ThymeleafViewResolver resolver = new ThymeleafViewResolver();
        resolver.setTemplateEngine(engine());
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("open_admin_style/templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode("HTML5");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(messages());
        engine.addDialect(new PlatformForms());
        return engine;
    }

    /** Tells by question marks which words are missing. */
    private static SpringMessageResolver messages() {
        SpringMessageResolver resolver = new SpringMessageResolver();
        resolver.setMessageSource(bundles());
        return resolver;
    }

    /** As the platform has it: a key without words is answered by itself. */
    static MessageSource platformMessages() {
        ReloadableResourceBundleMessageSource messages = bundles();
        messages.setUseCodeAsDefaultMessage(true);
        return messages;
    }

    private static ReloadableResourceBundleMessageSource bundles() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:/messages/shelfwise-admin", "classpath:/messages/shelfwise-core");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** The platform's {@code blc:form}, which adds its token against forged requests. */
    private static final class PlatformForms extends AbstractDialect {

        @Override
        public String getPrefix() {
            return "blc";
        }

        @Override
        public Set<IProcessor> getProcessors() {
            FormProcessor form = new FormProcessor();
            ReflectionTestUtils.setField(form, "eps", tokens());
            return Set.of(form);
        }
    }

    private static ExploitProtectionService tokens() {
        ExploitProtectionService tokens = mock(ExploitProtectionService.class);
        try {
            when(tokens.getCSRFToken()).thenReturn("the-session's-token");
        } catch (ServiceException e) {
            throw new IllegalStateException(e);
        }
        when(tokens.getCsrfTokenParameter()).thenReturn("csrfToken");
        return tokens;
    }
}
