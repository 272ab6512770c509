package org.minutebook.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.query.catalogue.Catalogue.code;
import static org.minutebook.query.catalogue.Catalogue.link;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minutebook.query.architecture.Modules;
import org.minutebook.record.Rule;
import org.minutebook.record.web.Statuses;

/** {@code docs/rules.md}: what must hold, and how its breach is answered. */
class RuleCatalogueTests {
    private static final List<Class<?>> RULEBOOKS = Handlers.rulebooks();

    @Test
    void the_committed_catalogue_of_rules_is_what_the_code_says() {
        var page = new Catalogue(
                "rules.md",
                "Rules",
                "Everything that must hold. A breach is answered with a problem (RFC 9457) that carries the rule's code,"
                        + " with the status below. What HTTP itself refuses has a code that begins with `http.`.");
        RULEBOOKS.forEach(book -> describe(book, page));
        page.isCommitted();
    }

    @Test
    void a_code_means_one_rule() {
        assertThat(RULEBOOKS.stream().flatMap(RuleCatalogueTests::rulesOf).map(Rule::code))
                .hasSizeGreaterThanOrEqualTo(80)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(\\.[a-z]+(-[a-z]+)*)"));
    }

    @Test
    void a_rule_is_one_sentence() {
        assertThat(RULEBOOKS.stream().flatMap(RuleCatalogueTests::rulesOf).map(Rule::sentence))
                .allMatch(sentence -> sentence.matches("\\S.*[^.]\\."));
    }

    private static void describe(Class<?> book, Catalogue page) {
        page.heading("## " + book.getSimpleName());
        page.line(Javadoc.of(book).text() + " " + link("Source", Modules.sourceOf(book)) + ".");
        page.table("Code", "What must hold", "Refusal", "Status", "Why");
        rulesOf(book)
                .forEach(rule -> page.row(
                        code(rule.code()),
                        rule.sentence(),
                        rule.refusal().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        Statuses.of(rule),
                        Javadoc.of((Enum<?>) rule).text()));
    }

    private static Stream<Rule> rulesOf(Class<?> book) {
        return Arrays.stream(book.getEnumConstants()).map(Rule.class::cast);
    }
}
