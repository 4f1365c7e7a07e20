package org.shelfwise.admin.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shelfwise.core.platform.Refusal;

/** What was wrong with a form, by the field to blame; the first reason found for a field stands. Not thread-safe. */
public final class Refusals {

    /** The field name for what concerns the form as a whole. */
    public static final String FORM = "form";

    private final Map<String, Refusal> byField = new LinkedHashMap<>();

    public void add(String field, Refusal refusal) {
        byField.putIfAbsent(field, refusal);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public Map<String, Refusal> byField() {
        return Collections.unmodifiableMap(byField);
    }
}
