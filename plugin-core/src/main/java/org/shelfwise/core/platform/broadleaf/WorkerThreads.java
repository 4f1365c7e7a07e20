package org.shelfwise.core.platform.broadleaf;

import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;

/** What the platform asks of threads that are not request threads. */
public final class WorkerThreads {

    private WorkerThreads() {}

    /** The platform keeps request contexts, sandboxes and locales in thread-locals that create themselves. */
    public static void forgetRequestState() {
        ThreadLocalManager.remove();
    }
}
