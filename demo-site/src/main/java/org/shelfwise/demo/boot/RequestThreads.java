package org.shelfwise.demo.boot;

import java.util.Map;
import org.shelfwise.core.platform.PropertyRange;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets a container work on no more requests at a time than the database's pool bears; the others wait for a thread, without a
 * connection. The platform asks for a second connection while it holds one, for a block of ids, and never for a third: a
 * pool that is larger than the number of threads always has one to spare, and nobody waits for who waits for him.
 */
final class RequestThreads implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String POOL_SIZE = "shelfwise.demo.database.pool-size";
    static final int DEFAULT_POOL_SIZE = 40;

    /** For the workers and the readers beside the page, which hold one at a time and seldom all at once. */
    private static final int FOR_WORKERS = 8;

    private static final int LEAST_EACH = 4;
    private static final int MOST_IN_POOL = 1_000;

    private final int poolSize;
    private final int containers;

    /** @param containers that share the pool */
    RequestThreads(int poolSize, int containers) {
        this.poolSize = poolSize;
        this.containers = containers;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("threads", Map.of("shelfwise.demo.context.threads", ofEach())));
    }

    int ofEach() {
        PropertyRange.require(POOL_SIZE, poolSize, FOR_WORKERS + LEAST_EACH * containers, MOST_IN_POOL);
        return (poolSize - FOR_WORKERS) / containers;
    }
}
