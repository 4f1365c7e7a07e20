package org.shelfwise.core.stock.broadleaf;

import java.lang.reflect.UndeclaredThrowableException;
import java.time.Clock;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.shelfwise.core.platform.ReadCommitted;
import org.shelfwise.core.stock.OrderStock;
import org.shelfwise.core.stock.OrderStockProperties;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.aop.support.RootClassFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Around the platform's order service, whatever class the shop made it: an order that is cancelled or deleted there gives its
 * units back in the same transaction. {@link OrderStockSweep} does it for every other way to cancel, calls of the service to
 * itself included.
 */
public final class CancelAdvice implements MethodInterceptor {

    private final OrderStock orderStock;
    private final TransactionTemplate transaction;
    private final OrderStockProperties properties;
    private final Clock clock;

    /** Its transaction is not repeated: a cancelled order object cannot be cancelled once more. */
    public CancelAdvice(
            OrderStock orderStock,
            PlatformTransactionManager transactionManager,
            OrderStockProperties properties,
            Clock clock) {
        this.orderStock = orderStock;
        this.transaction = ReadCommitted.transactions(transactionManager);
        this.properties = properties;
        this.clock = clock;
    }

    /** The calls that this is about. */
    public static Pointcut pointcut() {
        NameMatchMethodPointcut pointcut = new NameMatchMethodPointcut();
        pointcut.setMappedNames("cancelOrder", "deleteOrder");
        pointcut.setClassFilter(new RootClassFilter(OrderService.class));
        return pointcut;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Long orderId = orderId(call.getArguments());
        return orderId == null ? call.proceed() : transaction.execute(status -> cancel(call, orderId));
    }

    private static Long orderId(Object[] arguments) {
        return arguments.length > 0 && arguments[0] instanceof Order order ? order.getId() : null;
    }

    /** Afterwards, so that shoppers wait for the units' rows as shortly as possible. */
    private Object cancel(MethodInvocation call, long orderId) {
        Object result = proceed(call);
        long soldSince = clock.millis() - properties.cancelWithin().toMillis();
        orderStock.cancel(orderId, soldSince);
        return result;
    }

    private static Object proceed(MethodInvocation call) {
        try {
            return call.proceed();
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable undeclared) {
            throw new UndeclaredThrowableException(undeclared);
        }
    }
}
