package org.shelfwise.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.site.availability.ProductCards;
import org.shelfwise.site.availability.ProductPages;
import org.shelfwise.site.availability.RequestVerdicts;
import org.shelfwise.site.availability.SiteProperties;
import org.shelfwise.site.availability.StockWords;
import org.shelfwise.site.availability.dialect.AddToCartAttribute;
import org.shelfwise.site.availability.dialect.BadgeAttribute;
import org.shelfwise.site.availability.dialect.CardSource;
import org.shelfwise.site.availability.dialect.JsonLdAttribute;
import org.shelfwise.site.availability.dialect.PickerAttribute;
import org.shelfwise.site.availability.dialect.PrefetchAttribute;
import org.shelfwise.site.availability.dialect.ProductAttribute;
import org.shelfwise.site.availability.picker.PickerMaker;
import org.shelfwise.site.platform.PageJson;
import org.shelfwise.site.platform.ShelfAttribute;
import org.shelfwise.site.platform.ShelfDialect;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring3.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A theme's pages ({@code pages/} of the tests) through the real template engine, our dialect and our templates. */
public final class Storefront {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final MockServletContext servletContext = new MockServletContext();

    public final RequestVerdicts verdicts;

    /** The next request: parameters and attributes may be added. */
    public MockHttpServletRequest request = new MockHttpServletRequest(servletContext, "GET", "/");

    public Storefront(Availability availability) {
        this(availability, SiteProperties.Picker.BUTTONS);
    }

    public Storefront(Availability availability, SiteProperties.Picker look) {
        this(new RequestVerdicts(availability), look, List.of());
    }

    public Storefront(RequestVerdicts verdicts, SiteProperties.Picker look, List<ShelfAttribute> more) {
        this.verdicts = verdicts;
        StockWords words = new StockWords(messages());
        CardSource source = new CardSource(new ProductCards(verdicts, words));
        ProductPages pages = new ProductPages(verdicts);
        List<ShelfAttribute> attributes = new ArrayList<>(List.of(
                new PrefetchAttribute(verdicts),
                new ProductAttribute(source),
                new BadgeAttribute(source),
                new AddToCartAttribute(source),
                new PickerAttribute(pages, new PickerMaker(words, Set.of("COLOR")), look),
                new JsonLdAttribute(pages, new PageJson())));
        attributes.addAll(more);
        engine.addDialect(new ShelfDialect(attributes));
        engine.setTemplateEngineMessageSource(messages());
        engine.addTemplateResolver(templates("pages/", 1));
        engine.addTemplateResolver(templates("webTemplates/", 2));
        start(engine);
    }

    private static void start(SpringTemplateEngine engine) {
        try {
            engine.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static MessageSource messages() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:messages/shelfwise-core", "classpath:messages/shelfwise-site");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    public Document page(String template, Map<String, Object> model) {
        return page(template, model, Locale.ENGLISH);
    }

    public Document page(String template, Map<String, Object> model, Locale locale) {
        return Jsoup.parse(html(template, model, locale));
    }

    public String html(String template, Map<String, Object> model, Locale locale) {
        WebContext context = new WebContext(request, new MockHttpServletResponse(), servletContext, locale, model);
        String html = engine.process(template, context);
        request = new MockHttpServletRequest(servletContext, "GET", "/");
        return html;
    }

    private static ClassLoaderTemplateResolver templates(String prefix, int order) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(prefix);
        resolver.setSuffix(".html");
        resolver.setTemplateMode("HTML5");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setOrder(order);
        return resolver;
    }
}
