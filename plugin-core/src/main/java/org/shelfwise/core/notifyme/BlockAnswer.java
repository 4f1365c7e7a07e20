package org.shelfwise.core.notifyme;

import java.time.Instant;
import org.shelfwise.core.platform.Refusal;

/** How it stands with a link that lets nobody ask with its reader's address. */
public sealed interface BlockAnswer {

    /** Anybody may ask with the address, and the link can end that. */
    record Open() implements BlockAnswer {}

    /** Nobody may ask with the address until then, and the link can end that. */
    record Blocked(Instant until) implements BlockAnswer {}

    /** The block was lifted: there is nothing left to press. */
    record Lifted() implements BlockAnswer {}

    /** {@code notifyme.token-unknown} or {@code notifyme.token-expired}. Nothing was written. */
    record Refused(Refusal refusal) implements BlockAnswer {}
}
