package org.minutebook.query.catalogue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.minutebook.record.Rule;
import org.minutebook.record.names.RevisionStep;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Who decides on commands, who records events, who reads them, and which rulebooks there are. */
final class Handlers {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(place -> !place.contains("/test-classes/") && !place.contains("-tests.jar"))
            .importPackages("org.minutebook");

    private Handlers() {}

    /** The aggregates that make an event, themselves or by a class that stands beside them. */
    static List<Class<?>> recordersOf(Class<?> event) {
        var makers = MAIN.get(event).getConstructorCallsToSelf().stream()
                .map(JavaConstructorCall::getOriginOwner)
                .toList();
        return classes(MAIN.stream()
                .filter(type -> type.isAnnotatedWith(Aggregate.class))
                .filter(aggregate ->
                        makers.stream().anyMatch(maker -> maker.getPackageName().equals(aggregate.getPackageName()))));
    }

    /** The aggregate that decides on a command. */
    static Class<?> deciderOf(Class<?> command) {
        return handling(command, Aggregate.class, CommandHandler.class).get(0);
    }

    /** The projections that take an event, by itself or with its family. */
    static List<Class<?>> readersOf(Class<?> event) {
        return handling(event, ProcessingGroup.class, EventHandler.class);
    }

    /** Where the step is written that reads an event of an earlier revision. */
    static Class<?> stepFrom(String event, int revision) {
        try (var beans = new AnnotationConfigApplicationContext()) {
            beans.scan("org.minutebook.*.revisions");
            beans.refresh();
            return beans.getBeansOfType(RevisionStep.class).entrySet().stream()
                    .filter(bean -> bean.getValue().name().equals(event)
                            && bean.getValue().from() == revision)
                    .map(bean -> beans.getBeanDefinition(bean.getKey()).getFactoryBeanName())
                    .map(beans::getType)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** All rulebooks. */
    static List<Class<?>> rulebooks() {
        return classes(MAIN.stream().filter(type -> type.isEnum() && type.isAssignableTo(Rule.class)));
    }

    private static List<Class<?>> handling(
            Class<?> message, Class<? extends Annotation> component, Class<? extends Annotation> handler) {
        return classes(MAIN.stream().filter(type -> type.isAnnotatedWith(component))).stream()
                .filter(type -> takes(type, message, handler))
                .toList();
    }

    private static boolean takes(Class<?> component, Class<?> message, Class<? extends Annotation> handler) {
        return Stream.concat(
                        Arrays.stream(component.getDeclaredMethods()),
                        Arrays.stream(component.getDeclaredConstructors()))
                .filter(executable -> executable.isAnnotationPresent(handler))
                .map(Executable::getParameterTypes)
                .anyMatch(parameters -> parameters[0].isAssignableFrom(message));
    }

    private static List<Class<?>> classes(Stream<JavaClass> found) {
        return found.distinct()
                .<Class<?>>map(JavaClass::reflect)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }
}
