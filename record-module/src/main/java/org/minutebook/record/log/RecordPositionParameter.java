package org.minutebook.record.log;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/** Gives event handlers the event's place in the log: a parameter of type {@link RecordPosition}. */
public final class RecordPositionParameter implements ParameterResolverFactory, ParameterResolver<RecordPosition> {
    @Override
    public ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == RecordPosition.class ? this : null;
    }

    @Override
    public RecordPosition resolveParameterValue(Message<?> message) {
        return (RecordPosition) ((TrackedEventMessage<?>) message).trackingToken();
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof TrackedEventMessage<?>;
    }
}
