package io.countersign.command.wiring;

import io.countersign.policy.PolicyInForce;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.function.Supplier;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives a handler the policy that holds when it decides. */
public final class PolicyResolver implements ParameterResolverFactory, ParameterResolver<PolicyInForce> {

    private final Supplier<PolicyInForce> policy;

    /** Hands out what this says. */
    public PolicyResolver(Supplier<PolicyInForce> policy) {
        this.policy = policy;
    }

    @Override
    public @Nullable ParameterResolver<PolicyInForce> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == PolicyInForce.class ? this : null;
    }

    @Override
    public PolicyInForce resolveParameterValue(Message<?> message) {
        return policy.get();
    }

    @Override
    public boolean matches(Message<?> message) {
        return true;
    }
}
