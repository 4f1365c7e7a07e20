package org.shelfwise.core.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A data source that counts the statements which are sent to the database through it. Outside transactions only: inside one,
 * Spring hands out the connection of the transaction, past this.
 */
public final class CountedStatements {

    private final AtomicInteger count = new AtomicInteger();
    private final DataSource dataSource;

    public CountedStatements(DataSource counted) {
        this.dataSource = wrap(counted, DataSource.class);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Statements since the last call. */
    public int reset() {
        return count.getAndSet(0);
    }

    private <T> T wrap(T target, Class<T> type) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (target instanceof Statement && method.getName().startsWith("execute")) {
                        count.incrementAndGet();
                    }
                    try {
                        return wrapResult(method.invoke(target, arguments), method.getReturnType());
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }

    private Object wrapResult(Object result, Class<?> type) {
        if (result instanceof Connection connection) {
            return wrap(connection, Connection.class);
        }
        return result instanceof Statement ? wrapStatement(result, type) : result;
    }

    private <T> T wrapStatement(Object statement, Class<T> type) {
        return wrap(type.cast(statement), type);
    }
}
