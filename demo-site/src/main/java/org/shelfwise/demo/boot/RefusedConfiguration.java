package org.shelfwise.demo.boot;

import java.util.stream.Stream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Shows why Shelfwise refuses to start, cause and action, in place of a stack trace. */
public class RefusedConfiguration implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(RefusedConfiguration::isOurs)
                .reduce((outer, inner) -> inner)
                .map(cause -> new FailureAnalysis(cause.getMessage(), "Do as it says, then start again.", cause))
                .orElse(null);
    }

    private static boolean isOurs(Throwable cause) {
        return cause.getClass().getName().startsWith("org.shelfwise.")
                || cause instanceof IllegalArgumentException
                        && cause.getMessage() != null
                        && cause.getMessage().startsWith("shelfwise.");
    }
}
