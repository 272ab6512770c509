package org.minutebook.actions.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.actions.action.ExampleMeeting.ACTION;
import static org.minutebook.actions.action.ExampleMeeting.MEETING;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minutebook.actions.action.ActionCommand.AssignAction;
import org.minutebook.actions.action.ActionCommand.Assignee;
import org.minutebook.actions.action.ActionCommand.RaiseAction;
import org.minutebook.actions.action.ActionCommand.ReportProgress;
import org.minutebook.actions.action.ActionCommand.SetDue;
import org.minutebook.actions.events.ActionKind;
import org.minutebook.actions.events.Due;
import org.minutebook.actions.events.Owner;
import org.minutebook.record.PartialDate;
import org.minutebook.record.Recorded;
import org.minutebook.record.commands.CommandType;
import org.minutebook.record.commands.CommandTypes;
import org.minutebook.record.names.RecordJson;

/** How clients send the commands of actions. */
class ActionCommandsTests {
    @Test
    void every_command_has_a_name_of_its_own() {
        assertThat(new CommandTypes()
                        .all().stream()
                                .filter(command -> command.collection().equals("actions"))
                                .map(CommandType::type))
                .containsExactlyInAnyOrder(ActionCommand.class.getPermittedSubclasses());
    }

    @Test
    void every_command_is_addressed_to_the_action() {
        assertThat(new CommandTypes().all())
                .filteredOn(command -> command.collection().equals("actions"))
                .allMatch(command -> command.idField().equals("actionId"))
                .filteredOn(CommandType::startsStream)
                .singleElement()
                .matches(command -> command.verb().equals("raise-action"));
    }

    @Test
    void an_action_from_a_clause_is_raised_with_plain_values() {
        assertThat(read("""
                        {"actionId": "%s", "meetingId": "%s", "resolutionId": "r1", "clause": 2,
                         "kind": "invitation", "text": "Invite Ada Example"}
                        """.formatted(ACTION, MEETING), RaiseAction.class))
                .isEqualTo(new RaiseAction(
                        ACTION,
                        MEETING,
                        Recorded.of("r1"),
                        Recorded.of(2),
                        Recorded.none(),
                        ActionKind.INVITATION,
                        "Invite Ada Example"));
    }

    @Test
    void owners_are_assigned_with_what_is_known_of_them() {
        assertThat(read("""
                        {"actionId": "%s", "owners": [{"kind": "all-members"},
                         {"kind": "team", "statedAs": "Lamp team", "lead": true}]}
                        """.formatted(ACTION), AssignAction.class))
                .isEqualTo(new AssignAction(
                        ACTION,
                        List.of(
                                new Assignee(
                                        Owner.Kind.ALL_MEMBERS, Recorded.notRecorded(), Recorded.notRecorded(), false),
                                new Assignee(
                                        Owner.Kind.TEAM, Recorded.notRecorded(), Recorded.of("Lamp team"), true))));
    }

    @Test
    void a_date_and_a_partial_date_are_set_with_plain_values() {
        assertThat(read(
                        "{\"actionId\": \"%s\", \"kind\": \"partial\", \"partial\": \"2031-07-mid\"}".formatted(ACTION),
                        SetDue.class))
                .isEqualTo(new SetDue(
                        ACTION,
                        Due.Kind.PARTIAL,
                        Recorded.none(),
                        Recorded.none(),
                        Recorded.of(PartialDate.of("2031-07-mid")),
                        Recorded.notRecorded()));
        assertThat(read(
                        "{\"actionId\": \"%s\", \"kind\": \"date\", \"date\": \"2031-07-05\"}".formatted(ACTION),
                        SetDue.class))
                .extracting(SetDue::date)
                .isEqualTo(Recorded.of(LocalDate.of(2031, 7, 5)));
    }

    @Test
    void every_missing_field_is_found() {
        assertThat(missing(new RaiseAction(ACTION, null, null, null, null, null, " ")))
                .containsExactlyInAnyOrder("meetingId", "kind", "text");
        assertThat(missing(new AssignAction(ACTION, null))).containsExactly("owners");
        assertThat(missing(new AssignAction(ACTION, List.of()))).containsExactly("owners");
        assertThat(missing(new AssignAction(ACTION, List.of(new Assignee(null, null, null, null)))))
                .containsExactly("owners[0].kind");
        assertThat(missing(new SetDue(ACTION, null, null, null, null, null))).containsExactly("kind");
        assertThat(missing(new ReportProgress(ACTION, null))).containsExactly("text");
    }

    private static <C> C read(String body, Class<C> command) {
        return RecordJson.strict().readValue(body, command);
    }

    private static Set<String> missing(ActionCommand command) {
        try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
            return validation.getValidator().validate(command).stream()
                    .map(wrong -> wrong.getPropertyPath().toString())
                    .collect(Collectors.toSet());
        }
    }
}
