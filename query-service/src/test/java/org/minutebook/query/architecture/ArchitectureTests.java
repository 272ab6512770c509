package org.minutebook.query.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.record.PartialDate;
import org.minutebook.record.Recorded;
import org.minutebook.record.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

/**
 * The walls of the house: which way modules depend, what they show each other, and what nobody does.
 *
 * <p>Each wall names a canary, a class that breaks it, and is shown to notice it.
 */
class ArchitectureTests {
    private static final String[] DOMAIN = {
        "org.minutebook.membership..", "org.minutebook.meetings..", "org.minutebook.actions.."
    };
    private static final String[] EVENTS = {
        "org.minutebook.membership..events..", "org.minutebook.meetings..events..", "org.minutebook.actions..events.."
    };

    /** The one command that goes from a package of a module to another. */
    private static final String SENT_WITHIN_MEETINGS = "org.minutebook.meetings.minutes.RecordApproval";

    /** What a person's entry is asked to erase, which is rows and not of the record, in a package of their own. */
    private static final String ERASED_WITHIN_MEMBERSHIP = "org.minutebook.membership.contact.ContactDetails";

    /** Main classes of all modules, from directories or, in a whole build, from jars. */
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(place -> !place.contains("/test-classes/") && !place.contains("-tests.jar"))
            .importPackages("org.minutebook");

    /** A rule, and the class that breaks it. */
    enum Wall {
        PROOF_NEEDS_THE_JDK_ONLY(
                classes()
                        .that()
                        .resideInAPackage("org.minutebook.proof..")
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.minutebook.proof..")),
                "org.minutebook.proof.canary.ReachesForRecord"),
        RECORD_BUILDS_ON_PROOF(
                noClasses()
                        .that()
                        .resideInAPackage("org.minutebook.record..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.minutebook..")
                                .and(DescribedPredicate.not(
                                        resideInAnyPackage("org.minutebook.record..", "org.minutebook.proof..")))),
                "org.minutebook.record.canary.ReachesForMembership"),
        MEMBERSHIP_BUILDS_ON_THE_RECORD(
                below("membership", "meetings", "actions", "query"),
                "org.minutebook.membership.canary.ReachesForMeetings"),
        MEETINGS_BUILD_ON_MEMBERSHIP(
                below("meetings", "actions", "query"), "org.minutebook.meetings.canary.ReachesForActions"),
        ACTIONS_BUILD_ON_MEETINGS(below("actions", "query"), "org.minutebook.actions.canary.ReachesForQuery"),
        OTHERS_SEE_EVENTS_ONLY(
                classes().should(seeOfOtherModulesTheirEventsOnly()), "org.minutebook.query.canary.LooksBehindEvents"),
        EVENTS_STAND_ALONE(
                classes().that().resideInAnyPackage(EVENTS).should().onlyDependOnClassesThat(areWordsOfEvents()),
                "org.minutebook.meetings.canary.events.SpeaksOfStorage"),
        INSIDES_ARE_PRIVATE(
                classes()
                        .that()
                        .resideInAnyPackage(DOMAIN)
                        .and()
                        .resideOutsideOfPackages(EVENTS)
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .doNotHaveFullyQualifiedName(SENT_WITHIN_MEETINGS)
                        .and()
                        .doNotHaveFullyQualifiedName(ERASED_WITHIN_MEMBERSHIP)
                        .should()
                        .bePackagePrivate(),
                "org.minutebook.meetings.canary.PublicEntity"),
        AGGREGATES_ARE_PRIVATE(
                classes().that().areAnnotatedWith(Aggregate.class).should().bePackagePrivate(),
                "org.minutebook.meetings.canary.PublicAggregate"),
        COMMAND_FAMILIES_ARE_PRIVATE(
                classes()
                        .that()
                        .resideInAnyPackage(DOMAIN)
                        .and()
                        .haveSimpleNameEndingWith("Command")
                        .should()
                        .bePackagePrivate(),
                "org.minutebook.meetings.canary.PublicCommand"),
        RULEBOOKS_ARE_PRIVATE(
                classes()
                        .that()
                        .resideInAnyPackage(DOMAIN)
                        .and()
                        .implement(Rule.class)
                        .should()
                        .bePackagePrivate(),
                "org.minutebook.meetings.canary.PublicRule"),
        CONTROLLERS_ARE_PRIVATE(
                classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate(),
                "org.minutebook.query.canary.PublicController"),
        PROJECTIONS_ARE_PRIVATE(
                classes()
                        .that()
                        .areAnnotatedWith(ProcessingGroup.class)
                        .should()
                        .bePackagePrivate(),
                "org.minutebook.query.canary.PublicProjection"),
        ROWS_ARE_PRIVATE(
                classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate(),
                "org.minutebook.meetings.canary.PublicEntity"),
        DECISIONS_REPEAT(
                noClasses().that().resideInAnyPackage(DOMAIN).should().accessTargetWhere(asksTheClockOrChance()),
                "org.minutebook.meetings.canary.AsksTheClock"),
        PROJECTIONS_DO_NOT_SUBSCRIBE(
                noClasses().should().accessTargetWhere(subscribes()), "org.minutebook.query.canary.SubscribesToEvents"),
        FIELDS_ARE_NOT_INJECTED(
                noFields().should().beAnnotatedWith(injects()), "org.minutebook.query.canary.InjectedField"),
        NAMES_SAY_WHAT_IT_IS(
                noClasses().should(haveANameThatSaysNothing()), "org.minutebook.query.canary.CanaryHelper"),
        PACKAGES_GO_NOT_IN_CIRCLES(
                slices().assignedFrom(packages()).should().beFreeOfCycles(),
                "org.minutebook.query.canary.first.GoesRound",
                "org.minutebook.query.canary.second.ComesBack");

        private final ArchRule rule;
        private final List<String> canaries;

        Wall(ArchRule rule, String... canaries) {
            this.rule = rule;
            this.canaries = List.of(canaries);
        }

        private JavaClasses canaries() {
            return new ClassFileImporter()
                    .importClasses(canaries.stream().map(Wall::loaded).toArray(Class<?>[]::new));
        }

        private static Class<?> loaded(String name) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void stands(Wall wall) {
        wall.rule.check(MAIN);
    }

    @ParameterizedTest
    @EnumSource
    void notices_its_canary(Wall wall) {
        assertThatThrownBy(() -> wall.rule.check(wall.canaries()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated")
                .hasMessageContaining(wall.canaries.get(0));
    }

    @Test
    void the_clock_and_each_kind_of_chance_are_noticed() {
        assertThatThrownBy(() -> Wall.DECISIONS_REPEAT.rule.check(Wall.DECISIONS_REPEAT.canaries()))
                .hasMessageContaining("LocalDate.now")
                .hasMessageContaining("UUID.randomUUID")
                .hasMessageContaining("Math.random");
    }

    /** A rule over classes that were not found holds as well; so they must have been found. */
    @ParameterizedTest
    @CsvSource({"proof, 12", "record, 60", "membership, 45", "meetings, 70", "actions, 25", "query, 130"})
    void all_modules_were_looked_at(String module, int atLeast) {
        var seen = MAIN.that(resideInAnyPackage("org.minutebook." + module + ".."));
        assertThat(seen.size()).as("classes of " + module).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void no_test_was_taken_for_a_main_class() {
        assertThat(MAIN.stream().map(JavaClass::getName))
                .noneMatch(
                        name -> name.contains(".canary.") || name.endsWith("Tests") || name.contains(".record.test."));
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        var packages = Modules.all().stream()
                .flatMap(module -> packagesIn(module.resolve("src/main/java")).stream())
                .toList();
        assertThat(packages).hasSizeGreaterThanOrEqualTo(28);
        assertThat(packages.stream().filter(ArchitectureTests::isSilent)).isEmpty();
    }

    @Test
    void a_package_that_says_nothing_is_noticed(@TempDir Path source) throws IOException {
        var silent = Files.createDirectories(source.resolve("org/minutebook/canary"));
        Files.writeString(silent.resolve("Canary.java"), "package org.minutebook.canary;");
        assertThat(packagesIn(source).stream().filter(ArchitectureTests::isSilent))
                .containsExactly(silent);
    }

    /** Folders with source files in them. */
    private static List<Path> packagesIn(Path source) {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isSilent(Path folder) {
        return Files.notExists(folder.resolve("package-info.java"));
    }

    private static ArchRule below(String module, String... above) {
        return noClasses()
                .that()
                .resideInAPackage("org.minutebook." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(above)
                        .map(other -> "org.minutebook." + other + "..")
                        .toArray(String[]::new));
    }

    private static ArchCondition<JavaClass> seeOfOtherModulesTheirEventsOnly() {
        var inside = resideInAnyPackage(DOMAIN).and(DescribedPredicate.not(resideInAnyPackage(EVENTS)));
        return new ArchCondition<>("see of other modules their events only") {
            @Override
            public void check(JavaClass origin, ConditionEvents violations) {
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass().getBaseComponentType();
                    if (inside.test(target) && !moduleOf(target).equals(moduleOf(origin))) {
                        violations.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String moduleOf(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }

    /** What an event may be made of: the JDK, how it is checked and written, and the kernel's words. */
    private static DescribedPredicate<JavaClass> areWordsOfEvents() {
        return resideInAnyPackage(EVENTS)
                .or(resideInAnyPackage(
                        "java..",
                        "jakarta.validation..",
                        "com.fasterxml.jackson.annotation..",
                        "org.minutebook.record.wording.."))
                .or(belongToAnyOf(Recorded.class, PartialDate.class, Revision.class, TargetAggregateIdentifier.class))
                .as("are the words of events");
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheClockOrChance() {
        return describe("it asks the clock or chance", access -> {
            var owner = access.getTargetOwner();
            var name = access.getName();
            return owner.getPackageName().startsWith("java.time") && name.equals("now")
                    || owner.isEquivalentTo(Clock.class)
                    || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                    || owner.isEquivalentTo(Math.class) && name.equals("random")
                    || owner.isEquivalentTo(System.class)
                            && Set.of("currentTimeMillis", "nanoTime").contains(name)
                    || owner.isAssignableTo(Random.class);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> subscribes() {
        return describe(
                "it has events handled inside the command's transaction",
                access -> access.getTargetOwner().isAssignableTo(SubscribingEventProcessor.class)
                        || access.getName().contains("ubscribingEventProcessor"));
    }

    private static DescribedPredicate<JavaAnnotation<?>> injects() {
        var names = Set.of(
                Autowired.class.getName(),
                Value.class.getName(),
                "jakarta.inject.Inject",
                "jakarta.annotation.Resource",
                "jakarta.persistence.PersistenceContext");
        return describe(
                "one that injects",
                annotation -> names.contains(annotation.getRawType().getName()));
    }

    private static ArchCondition<JavaClass> haveANameThatSaysNothing() {
        return ArchCondition.from(describe(
                "have a name that says nothing",
                type -> type.getSimpleName().matches(".*(Utils?|Helper|Manager|Impl)")));
    }

    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith("org.minutebook")
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
