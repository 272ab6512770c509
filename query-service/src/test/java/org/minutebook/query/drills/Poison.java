package org.minutebook.query.drills;

import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;

/** Makes every projection choke on the events that are poisoned, for as long as they are. */
final class Poison implements HandlerEnhancerDefinition {
    private volatile Predicate<EventMessage<?>> poisoned = event -> false;

    /** From now on, these. */
    void put(Predicate<EventMessage<?>> into) {
        poisoned = into;
    }

    void remove() {
        poisoned = event -> false;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        return new WrappedMessageHandlingMember<>(original) {
            @Override
            public Object handle(Message<?> message, T target) throws Exception {
                Object result = super.handle(message, target);
                if (message instanceof EventMessage<?> event
                        && target.getClass().getPackageName().startsWith("org.minutebook.query")
                        && poisoned.test(event)) {
                    throw new IllegalStateException("poisoned");
                }
                return result;
            }
        };
    }
}
