package org.shelfwise.core.ranking.broadleaf;

import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.shelfwise.core.platform.OutboxConsumer;
import org.shelfwise.core.platform.OutboxMark;

/**
 * Around {@code blSolrIndexService.rebuildIndex()}: what changes while a rebuild runs is written to the core that is about to
 * be replaced, so it is done again after the swap. The mark is in the database before the first product is read.
 */
public final class RebuildAdvice implements MethodInterceptor {

    private final IndexConsumer consumer;
    private final PageRankings pages;

    public RebuildAdvice(IndexConsumer consumer, PageRankings pages) {
        this.consumer = consumer;
        this.pages = pages;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Optional<OutboxConsumer> registered =
                call.getMethod().getName().equals("rebuildIndex") ? consumer.get() : Optional.empty();
        try {
            return registered.isPresent() ? replaying(registered.get(), call) : call.proceed();
        } finally {
            pages.forget();
        }
    }

    /** After a failure too: nobody knows whether the cores were swapped, and doing it again is harmless. */
    private static Object replaying(OutboxConsumer consumer, MethodInvocation call) throws Throwable {
        OutboxMark mark = consumer.replay().mark();
        try {
            return call.proceed();
        } finally {
            consumer.replay().replay(mark);
        }
    }
}
