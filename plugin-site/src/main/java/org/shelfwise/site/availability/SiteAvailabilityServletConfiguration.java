package org.shelfwise.site.availability;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.shelfwise.core.platform.PropertyRange;
import org.shelfwise.site.availability.picker.VariantsDocument;
import org.shelfwise.site.platform.PageJson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** The addresses of {@link SiteAvailabilityConfiguration}. For the storefront's DispatcherServlet. */
@Configuration
public class SiteAvailabilityServletConfiguration {

    private static final int MOST_READERS = 64;
    private static final long IDLE_SECONDS = 60;

    /** Every handler mapping of the context finds it by its type, the platform's own for categories among them. */
    @Bean
    public MappedInterceptor shelfwiseEarlyVerdicts(
            RequestVerdicts verdicts, @Qualifier("shelfwiseVerdictReaders") Executor readers) {
        return new MappedInterceptor(null, new EarlyVerdicts(verdicts, readers));
    }

    /** Hands over or refuses, and never queues: what waits here could as well be read where it is needed. */
    @Bean(destroyMethod = "shutdownNow")
    public ThreadPoolExecutor shelfwiseVerdictReaders(@Value("${shelfwise.site.verdict-readers:4}") int readers) {
        PropertyRange.require("shelfwise.site.verdict-readers", readers, 1, MOST_READERS);
        CustomizableThreadFactory threads = new CustomizableThreadFactory("shelfwise-verdict-reader-");
        threads.setDaemon(true);
        return new ThreadPoolExecutor(0, readers, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }

    @Bean
    public VariantsController shelfwiseVariantsController(
            @Qualifier("blCatalogService") CatalogService catalog,
            ProductPages pages,
            StockWords words,
            PageJson json,
            @Qualifier("messageSource") MessageSource messages) {
        return new VariantsController(catalog, pages, new VariantsDocument(words), json, messages);
    }
}
