package org.minutebook.record.log;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathHandlerDefinition;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/** Makes an aggregate of its events as Axon does, outside the application. No command can be sent to it. */
final class Fold {
    private final Map<Class<?>, AggregateModel<?>> models = new ConcurrentHashMap<>();

    /** The aggregate that the events come to. */
    <A> A of(Class<A> type, List<? extends DomainEventMessage<?>> events) {
        var model = model(type);
        var first = events.get(0);
        var aggregate = EventSourcedAggregate.initialize(
                new GenericAggregateFactory<>(model).createAggregateRoot(first.getAggregateIdentifier(), first),
                model,
                null,
                NoSnapshotTriggerDefinition.TRIGGER);
        aggregate.initializeState(DomainEventStream.of(events));
        return aggregate.getAggregateRoot();
    }

    private <A> AggregateModel<A> model(Class<A> type) {
        @SuppressWarnings("unchecked")
        var model = (AggregateModel<A>) models.computeIfAbsent(type, Fold::inspect);
        return model;
    }

    /** Our own resolver comes last: it takes what nobody else does. */
    private static <A> AggregateModel<A> inspect(Class<A> type) {
        var parameters = new MultiParameterResolverFactory(
                ClasspathParameterResolverFactory.forClass(type), inApplicationOnly());
        return AnnotatedAggregateMetaModelFactory.inspectAggregate(
                type, parameters, ClasspathHandlerDefinition.forClass(type));
    }

    /** What commands ask for beside the command, such as other histories: the fold of events never does. */
    private static ParameterResolverFactory inApplicationOnly() {
        return (handler, parameters, index) -> new ParameterResolver<>() {
            @Override
            public Object resolveParameterValue(Message<?> message) {
                throw new UnsupportedOperationException("No command is handled here");
            }

            @Override
            public boolean matches(Message<?> message) {
                return false;
            }
        };
    }

    /** Whether two aggregates have equal fields, those of their members included. */
    static boolean isSame(Object one, Object other) {
        return Stream.of(one.getClass().getDeclaredFields())
                .filter(Predicate.not(field -> Modifier.isStatic(field.getModifiers())))
                .allMatch(field -> isSame(field, one, other));
    }

    private static boolean isSame(Field field, Object one, Object other) {
        try {
            field.setAccessible(true);
            var left = field.get(one);
            var right = field.get(other);
            return field.isAnnotationPresent(AggregateMember.class) && left != null && right != null
                    ? isSame(left, right)
                    : Objects.equals(left, right);
        } catch (IllegalAccessException sealed) {
            throw new IllegalStateException(sealed);
        }
    }
}
