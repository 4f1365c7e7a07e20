package org.shelfwise.core.ranking;

/** The search index does not answer. What was to be written is tried again later. */
public class IndexUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IndexUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
