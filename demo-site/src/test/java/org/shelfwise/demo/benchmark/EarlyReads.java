package org.shelfwise.demo.benchmark;

import java.util.Collection;
import java.util.List;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Takes our interceptor out of the running shop's mappings and puts it back. */
final class EarlyReads {

    private final MappedInterceptor interceptor;
    private final Collection<HandlerMapping> mappings;

    EarlyReads(BenchmarkShop shop) {
        interceptor = shop.servlet().getBean("shelfwiseEarlyVerdicts", MappedInterceptor.class);
        mappings = shop.servlet().getBeansOfType(HandlerMapping.class).values();
        if (mappings.stream().noneMatch(mapping -> interceptors(mapping).contains(interceptor))) {
            throw new IllegalStateException("no mapping has our interceptor: " + mappings);
        }
    }

    void set(boolean on) {
        for (HandlerMapping mapping : mappings) {
            List<HandlerInterceptor> all = interceptors(mapping);
            all.remove(interceptor);
            if (on) {
                all.add(interceptor);
            }
        }
    }

    /** Only its subclasses see that list. */
    @SuppressWarnings("unchecked") // what the field is declared as
    private static List<HandlerInterceptor> interceptors(HandlerMapping mapping) {
        return mapping instanceof AbstractHandlerMapping
                ? (List<HandlerInterceptor>) new DirectFieldAccessor(mapping).getPropertyValue("adaptedInterceptors")
                : List.of();
    }
}
