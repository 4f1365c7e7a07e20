package org.shelfwise.site.availability.dialect;

import org.shelfwise.site.availability.RequestVerdicts;
import org.shelfwise.site.availability.broadleaf.ListedProducts;
import org.shelfwise.site.platform.ShelfAttribute;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.ProcessorResult;

/** {@code shelf:prefetch="${products}"}: judges all listed products at once. */
public final class PrefetchAttribute extends ShelfAttribute {

    private final RequestVerdicts verdicts;

    public PrefetchAttribute(RequestVerdicts verdicts) {
        super("prefetch", BEFORE_VARIABLES);
        this.verdicts = verdicts;
    }

    @Override
    protected ProcessorResult apply(Arguments arguments, Element element, Object listed) {
        verdicts.prefetch(request(arguments), ListedProducts.idsIn(listed));
        return ProcessorResult.OK;
    }
}
