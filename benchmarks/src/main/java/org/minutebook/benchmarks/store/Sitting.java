package org.minutebook.benchmarks.store;

import java.time.LocalTime;
import java.util.List;
import org.minutebook.actions.events.ActionEvent.ActionAssigned;
import org.minutebook.actions.events.ActionEvent.ActionRaised;
import org.minutebook.actions.events.ActionEvent.CompletionAccepted;
import org.minutebook.actions.events.ActionEvent.CompletionClaimed;
import org.minutebook.actions.events.ActionEvent.DueSet;
import org.minutebook.actions.events.ActionEvent.ProgressReported;
import org.minutebook.actions.events.ActionKind;
import org.minutebook.actions.events.ActionOrigin;
import org.minutebook.actions.events.Due;
import org.minutebook.actions.events.MeetingNamed;
import org.minutebook.actions.events.Owner;
import org.minutebook.benchmarks.store.Chronicle.Occasion;
import org.minutebook.benchmarks.store.Council.Tenure;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.ClauseType;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.ApologyRecorded;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MinutesConsidered;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.NominationSeconded;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.OfficeBasis;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.record.Recorded;

/** One meeting, from the notice to the close, and the actions that it raises. */
final class Sitting {
    private static final int MINUTES_ITEM = 2;
    private static final Counts COUNTS = new Counts(6, 1, 0);

    private final Council council;
    private final Occasion occasion;
    private final MeetingDetails details;
    private final String id;
    private int local;

    Sitting(Council council, Occasion occasion, MeetingDetails details) {
        this.council = council;
        this.occasion = occasion;
        this.details = details;
        this.id = occasion.id();
    }

    Sitting hold(boolean annual) {
        var before = council.last();
        occasion.add(new MeetingScheduled(id, details));
        attend();
        for (int index = 0; index < Prose.HEADINGS.size(); index++) {
            var item = takeItem(Prose.HEADINGS.get(index));
            discuss(item);
            if (index == MINUTES_ITEM && before != null) {
                approve(item, before);
            } else if (index > MINUTES_ITEM && occasion.upTo(2) == 0) {
                resolve(item);
            }
        }
        if (annual) {
            elect(takeItem("Election of Chair"));
        }
        occasion.add(new MeetingClosed(id, Recorded.of(LocalTime.of(21, 5))));
        return this;
    }

    private void attend() {
        for (var member : council.members()) {
            if (occasion.upTo(8) == 0) {
                occasion.add(new ApologyRecorded(id, member, Recorded.notRecorded(), Recorded.notRecorded()));
            } else {
                occasion.add(new AttendanceRecorded(
                        id,
                        member,
                        AttendanceHeading.PRESENT,
                        Recorded.of(Capacity.MEMBER),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded()));
            }
        }
        occasion.add(
                new MeetingOpened(id, LocalTime.of(19, 1), council.members().get(0)));
    }

    private String takeItem(String heading) {
        var item = "i" + ++local;
        int number = council.nextNumber();
        var printed = details.constitution()
                .numbering()
                .printed(number, details.heldOn().getYear());
        occasion.add(
                new ItemTaken(id, item, heading, Recorded.of(number), Recorded.of(printed), Recorded.notRecorded()));
        return item;
    }

    private void discuss(String item) {
        for (int paragraph = 0; paragraph <= occasion.upTo(3); paragraph++) {
            occasion.add(
                    new DiscussionRecorded(id, item, "p" + ++local, occasion.words(12 + occasion.upTo(40)), List.of()));
        }
    }

    private void approve(String item, Sitting before) {
        occasion.add(new MinutesConsidered(id, item, before.id, before.details.heldOn(), Recorded.notRecorded()));
        var resolution = pass(
                item, new Clause(1, ClauseType.APPROVE, "The minutes be approved.", Recorded.of(before.id)), List.of());
        occasion.add(new MinutesApproved(before.id, id, details.heldOn(), resolution, Recorded.notRecorded(), List.of()));
    }

    private String pass(String item, Clause clause, List<String> votes) {
        var resolution = "r" + ++local;
        occasion.add(new ResolutionPassed(id, item, resolution, Recorded.notRecorded(), List.of(clause), false, votes));
        return resolution;
    }

    private String vote(String item, List<String> nominations, Recorded<String> question) {
        var vote = "v" + ++local;
        occasion.add(new VoteRecorded(
                id,
                item,
                vote,
                nominations,
                Recorded.notRecorded(),
                question,
                VoteMethod.SHOW_OF_HANDS,
                VoteOutcome.CARRIED,
                Recorded.of(COUNTS),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.of(council.members().size()),
                Recorded.notRecorded()));
        return vote;
    }

    private void resolve(String item) {
        var text = occasion.words(14);
        var vote = vote(item, List.of(), Recorded.of("the proposal"));
        var resolution = pass(item, new Clause(1, ClauseType.REQUEST, text, Recorded.none()), List.of(vote));
        if (occasion.upTo(2) == 0) {
            act(item, resolution, text);
        }
    }

    private void act(String item, String resolution, String text) {
        var action = occasion.id();
        occasion.add(new ActionRaised(
                action,
                new ActionOrigin(
                        id,
                        council.id(),
                        details.heldOn(),
                        item,
                        Recorded.notRecorded(),
                        Recorded.of(new ActionOrigin.ResolvedClause(resolution, 1, text)),
                        Recorded.none()),
                ActionKind.TASK,
                text,
                List.of()));
        var owner = occasion.one(council.members());
        occasion.add(new ActionAssigned(
                action,
                List.of(new Owner(
                        Owner.Kind.PERSON,
                        Recorded.of(owner.personId()),
                        Recorded.of(owner.printedAs()),
                        Recorded.notRecorded(),
                        true))));
        occasion.add(new DueSet(
                action,
                new Due(
                        Due.Kind.DATE,
                        Recorded.of(details.heldOn().plusMonths(1)),
                        Recorded.none(),
                        Recorded.none(),
                        Recorded.notRecorded())));
        if (occasion.upTo(4) > 0) {
            occasion.add(new ProgressReported(action, occasion.words(10)));
            occasion.add(new CompletionClaimed(action, occasion.words(8)));
            occasion.add(new CompletionAccepted(action, Recorded.of(new MeetingNamed(id, details.heldOn()))));
        }
    }

    private void elect(String item) {
        var term = details.term().value();
        var nomination = "n" + ++local;
        var elected = occasion.one(council.members());
        var proposer = council.members().get(1);
        var seconder = council.members().get(2);
        occasion.add(new NominationRecorded(
                id,
                item,
                nomination,
                Office.CHAIR,
                "Chair",
                term,
                elected,
                Recorded.of(proposer),
                Recorded.notRecorded()));
        occasion.add(new NominationSeconded(id, item, nomination, seconder, Recorded.notRecorded()));
        var vote = vote(item, List.of(nomination), Recorded.notRecorded());
        var resolution = pass(
                item,
                new Clause(1, ClauseType.APPOINT, elected.printedAs() + " be elected Chair.", Recorded.none()),
                List.of(vote));
        var election = "e" + ++local;
        occasion.add(new ElectionConcluded(
                id,
                election,
                council.id(),
                details.heldOn(),
                Office.CHAIR,
                "Chair",
                term,
                elected,
                details.heldOn(),
                nomination,
                Recorded.of(proposer),
                Recorded.of(seconder),
                vote,
                VoteMethod.SHOW_OF_HANDS,
                VoteOutcome.CARRIED,
                Recorded.of(COUNTS),
                resolution,
                Recorded.notRecorded()));
        if (council.chair() != null) {
            occasion.add(new OfficeVacated(
                    council.id(),
                    council.chair().id(),
                    Office.CHAIR,
                    council.chair().personId(),
                    details.heldOn(),
                    EndReason.SUCCEEDED,
                    Recorded.none()));
        }
        var tenure = new Tenure(occasion.id(), elected.personId());
        council.chairedBy(tenure);
        occasion.add(new OfficeConferred(
                council.id(),
                tenure.id(),
                Office.CHAIR,
                "Chair",
                elected.personId(),
                term,
                details.heldOn(),
                false,
                new OfficeBasis(
                        OfficeBasis.Kind.ELECTION,
                        Recorded.of(new OfficeBasis.Election(id, election, resolution, Recorded.notRecorded())),
                        Recorded.notRecorded())));
    }
}
