package org.shelfwise.demo.storefront.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A facet as the filter form shows it. */
public final class FacetView {
    private final String name;
    private final String label;
    private final List<Value> values;

    FacetView(String name, String label, List<Value> values) {
        this.name = name;
        this.label = label;
        this.values = List.copyOf(values);
    }

    /** The request parameter. */
    public String getName() {
        return name;
    }

    /** The merchant's own label, for facets that the shop's messages do not know. */
    public String getLabel() {
        return label;
    }

    public List<Value> getValues() {
        return values;
    }

    public boolean isActive() {
        return values.stream().anyMatch(Value::isActive);
    }

    /** One choice. A price range has {@code from} and perhaps {@code to}; every other value has a text. */
    public static final class Value {
        private final String key;
        private final String text;
        private final BigDecimal from;
        private final BigDecimal to;
        private final int count;
        private final boolean active;
        private final String removeUrl;

        Value(String key, String text, BigDecimal from, BigDecimal to, int count, boolean active, String removeUrl) {
            this.key = key;
            this.text = text;
            this.from = from;
            this.to = to;
            this.count = count;
            this.active = active;
            this.removeUrl = removeUrl;
        }

        public String getKey() {
            return key;
        }

        public String getText() {
            return text;
        }

        /** The style class suffix and message key suffix of a text value, for example {@code dark-blue}. */
        public String getToken() {
            return Token.of(text);
        }

        public boolean isRange() {
            return from != null;
        }

        public BigDecimal getFrom() {
            return from;
        }

        public BigDecimal getTo() {
            return to;
        }

        public int getCount() {
            return count;
        }

        public boolean isActive() {
            return active;
        }

        /** The listing without this filter. */
        public String getRemoveUrl() {
            return removeUrl;
        }
    }

    /** Words as style classes and message keys spell them. */
    static final class Token {
        private Token() {}

        static String of(String text) {
            return text == null
                    ? ""
                    : text.toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9]+", "-")
                            .replaceAll("^-|-$", "");
        }
    }
}
