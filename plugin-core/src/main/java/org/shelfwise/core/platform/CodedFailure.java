package org.shelfwise.core.platform;

/**
 * An exception of ours with a refusal inside: for a host's own machinery that understands exceptions only, such as its
 * checkout workflow, and for bulk calls whose answers have no room for a refusal. Whoever catches what those throw looks
 * for it among the causes.
 */
public interface CodedFailure {

    /** What to tell whoever asked; never null. */
    Refusal refusal();
}
