package io.countersign.command.account;

import io.countersign.account.AccountCommand;
import io.countersign.account.AccountEvent;
import io.countersign.people.Acting;
import io.countersign.policy.PolicyInForce;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ApplyMore;

/**
 * One account without a store: its real handlers are called directly and its events reach it at once. Fast enough for
 * very many commands.
 */
final class AccountInMemory extends AggregateLifecycle {

    private static final Map<Class<?>, Method> HANDLERS = methods("handle");
    private static final Map<Class<?>, Method> MEMORIES = methods("on");

    private final CustomerAccount account = new CustomerAccount();
    private final List<AccountEvent> happened = new ArrayList<>();

    /** What the command brought about. */
    List<AccountEvent> send(AccountCommand command, Acting acting, PolicyInForce policy) {
        int before = happened.size();
        Method handler = Objects.requireNonNull(HANDLERS.get(command.getClass()), command::toString);
        Object[] arguments = new Object[handler.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(handler.getParameters()[i], command, acting, policy);
        }
        try {
            executeWithResult(() -> call(handler, arguments));
        } catch (RuntimeException e) {
            if (happened.size() != before) {
                throw new AssertionError("a refusal leaves no event", e);
            }
            throw e;
        } catch (Exception e) {
            throw new AssertionError(command.toString(), e);
        }
        return List.copyOf(happened.subList(before, happened.size()));
    }

    /** The same account, which knows nothing but its events. */
    AccountInMemory replayed() {
        AccountInMemory again = new AccountInMemory();
        happened.forEach(again::remember);
        return again;
    }

    @Override
    protected <T> ApplyMore doApply(T payload, MetaData metaData) {
        remember((AccountEvent) payload);
        return new NothingMore();
    }

    private void remember(AccountEvent event) {
        Method memory = Objects.requireNonNull(MEMORIES.get(event.getClass()), event::toString);
        if (memory.getParameterCount() == 1) {
            call(memory, event);
        } else {
            call(memory, event, (long) happened.size());
        }
        happened.add(event);
    }

    private Object call(Method method, Object... arguments) {
        try {
            return method.invoke(account, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Object argument(Parameter parameter, AccountCommand command, Acting acting, PolicyInForce policy) {
        if (parameter.getType() == Acting.class) {
            return acting;
        }
        return parameter.getType() == PolicyInForce.class ? policy : command;
    }

    private static Map<Class<?>, Method> methods(String name) {
        Map<Class<?>, Method> methods = new HashMap<>();
        for (Method method : CustomerAccount.class.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                methods.put(method.getParameterTypes()[0], method);
            }
        }
        return methods;
    }

    @Override
    protected boolean getIsLive() {
        return true;
    }

    @Override
    protected Long version() {
        return happened.size() - 1L;
    }

    @Override
    protected void doMarkDeleted() {
        throw new UnsupportedOperationException();
    }

    @Override
    protected <T> Aggregate<T> doCreateNew(Class<T> aggregateType, Callable<T> factoryMethod) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected String type() {
        return "CustomerAccount";
    }

    @Override
    protected Object identifier() {
        return AccountStories.CUSTOMER;
    }

    @Override
    public ScopeDescriptor describeScope() {
        return () -> "an account in memory";
    }

    private static final class NothingMore implements ApplyMore {

        @Override
        public ApplyMore andThenApply(Supplier<?> payload) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ApplyMore andThen(Runnable runnable) {
            throw new UnsupportedOperationException();
        }
    }
}
