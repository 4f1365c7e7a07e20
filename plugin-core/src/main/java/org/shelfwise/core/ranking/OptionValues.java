package org.shelfwise.core.ranking;

import java.util.Collection;
import java.util.Map;

/** Knows which option, and which value of it, an option value's id stands for. Thread-safe. */
public interface OptionValues {

    /** Costs one query for each thousand ids, or part of it. Unknown ids are absent. */
    Map<Long, OptionChoice> choices(Collection<Long> optionValueIds);
}
