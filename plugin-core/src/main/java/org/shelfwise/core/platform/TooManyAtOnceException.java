package org.shelfwise.core.platform;

/**
 * A bulk call was asked for more than it answers at once; nothing was read or done. The refusal is
 * {@code platform.too-many-at-once}. Whoever lets people say how many has a limit of their own below it, and whoever has
 * more asks in batches ({@link IdBatches}).
 */
public final class TooManyAtOnceException extends IllegalArgumentException implements CodedFailure {

    private static final long serialVersionUID = 1L;

    public TooManyAtOnceException(int count, int most) {
        super("at most " + most + " at once, not " + count);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of("platform.too-many-at-once");
    }
}
