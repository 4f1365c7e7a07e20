package org.shelfwise.site.platform;

import java.util.Collection;
import java.util.Set;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.processor.IProcessor;

/** The attributes {@code shelf:…} of storefront templates; docs/features/storefront.md lists them. */
public final class ShelfDialect extends AbstractDialect {

    private final Set<IProcessor> attributes;

    public ShelfDialect(Collection<ShelfAttribute> attributes) {
        this.attributes = Set.copyOf(attributes);
    }

    @Override
    public String getPrefix() {
        return "shelf";
    }

    @Override
    public Set<IProcessor> getProcessors() {
        return attributes;
    }
}
