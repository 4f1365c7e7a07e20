package org.shelfwise.core.ranking;

import java.util.Collection;
import java.util.Map;

/** Knows which option, and which value of it, an option value's id stands for. Thread-safe. */
public interface OptionValues {

    /** Costs a constant number of queries. Unknown ids are absent. */
    Map<Long, OptionChoice> choices(Collection<Long> optionValueIds);
}
