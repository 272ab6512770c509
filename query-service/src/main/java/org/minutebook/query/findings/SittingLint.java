package org.minutebook.query.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemWithdrawn;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.AttendanceMode;
import org.minutebook.meetings.events.BusinessEvent.ItemDeferred;
import org.minutebook.meetings.events.BusinessEvent.ItemReferred;
import org.minutebook.meetings.events.BusinessEvent.ItemRuledOut;
import org.minutebook.meetings.events.BusinessEvent.ItemWithdrawn;
import org.minutebook.meetings.events.BusinessEvent.ResolutionRescinded;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.DebateEvent.AmendmentMoved;
import org.minutebook.meetings.events.DebateEvent.MotionMoved;
import org.minutebook.meetings.events.DebateEvent.MotionSeconded;
import org.minutebook.meetings.events.ExclusionGround;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.NominationSeconded;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.SittingEvent.AbsenceRecorded;
import org.minutebook.meetings.events.SittingEvent.ArrivalRecorded;
import org.minutebook.meetings.events.SittingEvent.ChairTaken;
import org.minutebook.meetings.events.SittingEvent.ChairVacated;
import org.minutebook.meetings.events.SittingEvent.DepartureRecorded;
import org.minutebook.meetings.events.SittingEvent.InterestDeclared;
import org.minutebook.meetings.events.SittingEvent.MeetingAdjourned;
import org.minutebook.meetings.events.SittingEvent.MeetingResumed;
import org.minutebook.meetings.events.SittingEvent.NoInterestsDeclared;
import org.minutebook.meetings.events.SittingEvent.PublicExcluded;
import org.minutebook.meetings.events.SittingEvent.PublicReadmitted;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.Regime;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

/**
 * Looks through the events of one meeting, in their order, for what does not fit together in how it sat.
 *
 * <p>What binds councils and their committees by law weighs as its rule says; for others it is worth a look.
 */
final class SittingLint {
    private static final int MONTHS_THAT_A_DECISION_STANDS = 6;

    /** What binds the meeting's body, and who belongs to it. */
    record Body(Composition composition, List<RosterEvent> roster) {}

    private final String meetingId;
    private final MeetingDetails details;
    private final Body body;
    private final List<Finding> findings = new ArrayList<>();

    private final Map<String, AttendanceRecorded> listed = new HashMap<>();
    private final Set<String> absent = new HashSet<>();
    private final Set<String> away = new HashSet<>();
    private final Map<String, String> candidates = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> agenda = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();
    private PersonAsPrinted presiding;
    private RecordedEvent exclusion;
    private LocalDate adjournedOn;
    private boolean declared;
    private boolean nobodyDeclared;
    private RecordedEvent at;

    private SittingLint(String meetingId, MeetingDetails details, Body body) {
        this.meetingId = meetingId;
        this.details = details;
        this.body = body;
    }

    /**
     * All findings, in the order of the record.
     *
     * @param history the events of the meeting, in order
     */
    static List<Finding> of(String meetingId, MeetingDetails details, List<RecordedEvent> history, Body body) {
        var lint = new SittingLint(meetingId, details, body);
        for (RecordedEvent event : history) {
            lint.at = event;
            lint.look(event.fact());
        }
        return lint.findings;
    }

    private void found(FindingRule rule, String place, String message) {
        boolean binds = body.composition()
                .regime()
                .asOptional()
                .filter(Regime::isOfCouncil)
                .isPresent();
        findings.add(new Finding(
                rule, binds ? rule.severity() : Severity.HINT, place, message, at.eventId(), at.position()));
    }

    private String place(String itemId) {
        return places.getOrDefault(itemId, "meeting");
    }

    private String place(Recorded<String> itemId) {
        return itemId.asOptional().map(this::place).orElse("meeting");
    }

    private void look(Object fact) {
        if (fact instanceof AttendanceRecorded event) {
            attend(event);
        } else if (fact instanceof AbsenceRecorded event) {
            absent.add(event.person().personId());
            requireInOneList(event.person());
        } else if (fact instanceof ArrivalRecorded event) {
            arrive(event);
        } else if (fact instanceof DepartureRecorded event) {
            leave(event);
        } else if (fact instanceof MeetingOpened event) {
            presiding = event.presiding();
        } else if (fact instanceof ChairTaken event) {
            take(event);
        } else if (fact instanceof ChairVacated event) {
            vacate(event);
        } else if (fact instanceof AgendaItemAdded event) {
            agenda.put(event.itemId(), event.title());
            places.put(event.itemId(), event.title());
        } else if (fact instanceof ItemTaken event) {
            takeItem(event);
        } else if (fact instanceof InterestDeclared event) {
            acts(Stream.of(event.person()), event.itemId());
            declared = true;
            contradict(nobodyDeclared);
        } else if (fact instanceof NoInterestsDeclared) {
            contradict(declared || nobodyDeclared);
            nobodyDeclared = true;
        } else if (fact instanceof PublicExcluded event) {
            exclude(event);
        } else if (fact instanceof PublicReadmitted) {
            exclusion = null;
        } else if (fact instanceof MeetingAdjourned event) {
            adjournedOn = event.on();
        } else if (fact instanceof MeetingResumed event) {
            resume(event);
        } else if (fact instanceof MeetingClosed) {
            close();
        } else {
            deal(fact);
        }
    }

    private void attend(AttendanceRecorded event) {
        var person = event.person();
        listed.put(person.personId(), event);
        requireInOneList(person);
        if (event.capacity().equals(Recorded.of(Capacity.SUBSTITUTE)) && !mayStandIn(event)) {
            found(
                    FindingRule.SUBSTITUTE_WITHOUT_RIGHT,
                    "attendance",
                    person.printedAs() + " sits in the place of "
                            + event.substituteFor()
                                    .map(PersonAsPrinted::printedAs)
                                    .asOptional()
                                    .orElse("nobody who is named")
                            + ", and the roster does not name them for it.");
        }
        if (event.mode().equals(Recorded.of(AttendanceMode.REMOTE))
                && body.composition()
                        .regime()
                        .asOptional()
                        .filter(Regime::isOfCouncil)
                        .isPresent()) {
            found(
                    FindingRule.REMOTE_IN_COUNCIL,
                    "attendance",
                    person.printedAs() + " attended remotely; say which law lets that count for the quorum and votes.");
        }
    }

    private boolean mayStandIn(AttendanceRecorded event) {
        return event.substituteFor()
                .asOptional()
                .filter(member -> RosterEvent.mayStandInOn(
                        body.roster(), details.heldOn(), event.person().personId(), member.personId(), meetingId))
                .isPresent();
    }

    private void requireInOneList(PersonAsPrinted person) {
        if (listed.containsKey(person.personId()) && absent.contains(person.personId())) {
            found(
                    FindingRule.PRESENCE_UNCLEAR,
                    "attendance",
                    person.printedAs() + " is in the lists as attending and as absent.");
        }
    }

    private void arrive(ArrivalRecorded event) {
        away.remove(event.person().personId());
        if (!listed.containsKey(event.person().personId())) {
            found(
                    FindingRule.PRESENCE_UNCLEAR,
                    place(event.itemId()),
                    event.person().printedAs() + " arrives, and is in no list of who was there.");
        }
    }

    private void leave(DepartureRecorded event) {
        var person = event.person();
        if (!away.add(person.personId()) || !listed.containsKey(person.personId())) {
            found(
                    FindingRule.PRESENCE_UNCLEAR,
                    place(event.itemId()),
                    person.printedAs() + " leaves, and was not there as far as it is recorded.");
        }
        if (presides(person)) {
            found(
                    FindingRule.PRESIDING_UNCLEAR,
                    place(event.itemId()),
                    person.printedAs() + " leaves while presiding; record who presides from then on.");
        }
    }

    private boolean presides(PersonAsPrinted person) {
        return presiding != null && presiding.personId().equals(person.personId());
    }

    private void take(ChairTaken event) {
        acts(Stream.of(event.person()), event.itemId().asOptional().orElse(null));
        if (presiding != null) {
            found(
                    FindingRule.PRESIDING_UNCLEAR,
                    place(event.itemId()),
                    event.person().printedAs() + " takes the chair while " + presiding.printedAs() + " presides.");
        }
        presiding = event.person();
    }

    private void vacate(ChairVacated event) {
        if (presiding != null && !presides(event.person())) {
            found(
                    FindingRule.PRESIDING_UNCLEAR,
                    place(event.itemId()),
                    event.person().printedAs() + " leaves the chair while " + presiding.printedAs() + " presides.");
        }
        presiding = null;
    }

    private void takeItem(ItemTaken event) {
        agenda.remove(event.itemId());
        places.put(event.itemId(), event.reference().asOptional().orElse(event.heading()));
        goesOn(event.itemId());
    }

    private void contradict(boolean contradicts) {
        if (contradicts) {
            found(
                    FindingRule.DECLARATIONS_CONTRADICT,
                    "meeting",
                    "That nobody declared an interest is recorded beside a declaration, or twice.");
        }
    }

    private void exclude(PublicExcluded event) {
        if (exclusion != null) {
            found(FindingRule.EXCLUSION_NOT_ENDED, place(event.itemId()), "The public was excluded already.");
        }
        exclusion = at;
        boolean founded = !event.paragraphs().isEmpty() && event.resolutionId().isRecorded();
        if (event.ground() == ExclusionGround.EXEMPT && !founded) {
            found(
                    FindingRule.EXEMPTION_UNFOUNDED,
                    place(event.itemId()),
                    "The public was excluded from exempt business without a paragraph of schedule 12A or a resolution.");
        }
    }

    private void resume(MeetingResumed event) {
        if (adjournedOn != null && event.on().isBefore(adjournedOn)) {
            found(
                    FindingRule.RESUMED_TOO_EARLY,
                    place(event.itemId()),
                    "The meeting resumed on " + event.on() + ", and was adjourned on " + adjournedOn + ".");
        }
        adjournedOn = null;
    }

    private void close() {
        agenda.forEach((item, title) -> found(
                FindingRule.AGENDA_ITEM_LEFT,
                title,
                "The item was neither taken nor deferred, referred or withdrawn."));
        if (exclusion != null) {
            found(FindingRule.EXCLUSION_NOT_ENDED, "meeting", "That the public was let in again is not recorded.");
        }
    }

    /** What is done with items. */
    private void deal(Object fact) {
        if (fact instanceof AgendaItemWithdrawn event) {
            settle(event.itemId());
        } else if (fact instanceof ItemDeferred event) {
            settle(event.itemId());
        } else if (fact instanceof ItemReferred event) {
            settle(event.itemId());
        } else if (fact instanceof ItemWithdrawn event) {
            settle(event.itemId());
        } else if (fact instanceof ItemRuledOut event) {
            settle(event.itemId());
        } else if (fact instanceof DiscussionRecorded event) {
            goesOn(event.itemId());
            event.speakers()
                    .forEach(speaker -> speaker.personId()
                            .asOptional()
                            .ifPresent(person ->
                                    acts(Stream.of(new PersonAsPrinted(person, speaker.statedAs())), event.itemId())));
        } else if (fact instanceof NominationRecorded event) {
            candidates.put(event.nominationId(), event.candidate().personId());
            acts(event.proposer().asOptional().stream(), event.itemId());
        } else if (fact instanceof NominationSeconded event) {
            acts(Stream.of(event.seconder()), event.itemId());
        } else if (fact instanceof MotionMoved event) {
            acts(event.mover().asOptional().stream(), event.itemId());
        } else if (fact instanceof AmendmentMoved event) {
            acts(event.mover().asOptional().stream(), event.itemId());
        } else if (fact instanceof MotionSeconded event) {
            acts(Stream.of(event.seconder()), event.itemId());
        } else if (fact instanceof VoteRecorded event) {
            vote(event);
        } else if (fact instanceof ResolutionPassed event) {
            goesOn(event.itemId());
        } else if (fact instanceof ResolutionRescinded event) {
            rescind(event);
        }
    }

    private void settle(String itemId) {
        goesOn(itemId);
        settled.add(itemId);
        agenda.remove(itemId);
    }

    private void goesOn(String itemId) {
        if (settled.contains(itemId)) {
            found(
                    FindingRule.SETTLED_ITEM_GOES_ON,
                    place(itemId),
                    "The item takes more business after it was deferred, referred or withdrawn.");
        }
    }

    private void acts(Stream<PersonAsPrinted> people, String itemId) {
        people.filter(person -> away.contains(person.personId()))
                .forEach(person -> found(
                        FindingRule.ACTS_AFTER_LEAVING,
                        place(Recorded.ofNullable(itemId)),
                        person.printedAs() + " acts, and had left and not come back."));
    }

    private void vote(VoteRecorded event) {
        goesOn(event.itemId());
        if (presiding != null
                && event.nominationIds().stream().map(candidates::get).anyMatch(presiding.personId()::equals)) {
            found(
                    FindingRule.CANDIDATE_PRESIDES,
                    place(event.itemId()),
                    presiding.printedAs() + " presides over a vote on their own election.");
        }
        details.constitution().quorum().asOptional().ifPresent(quorum -> {
            int needed =
                    quorum.needed(RosterEvent.wholeMembershipOn(body.roster(), details.heldOn(), body.composition()));
            long there = listed.values().stream().filter(this::counts).count();
            if (there < needed) {
                found(
                        FindingRule.VOTE_INQUORATE,
                        place(event.itemId()),
                        needed + " members were needed, and " + there + " were there as far as it is recorded.");
            }
        });
    }

    /** Whoever is listed with the members counts, where the document does not say that they are something else. */
    private boolean counts(AttendanceRecorded attendance) {
        return !away.contains(attendance.person().personId())
                && attendance
                        .capacity()
                        .asOptional()
                        .map(capacity -> capacity == Capacity.MEMBER || capacity == Capacity.SUBSTITUTE)
                        .orElse(attendance.heading() == AttendanceHeading.PRESENT);
    }

    private void rescind(ResolutionRescinded event) {
        var decidedOn = event.rescinded().heldOn();
        if (decidedOn.plusMonths(MONTHS_THAT_A_DECISION_STANDS).isAfter(details.heldOn())) {
            found(
                    FindingRule.RESCINDED_WITHIN_SIX_MONTHS,
                    place(event.itemId()),
                    "What was decided on " + decidedOn + " is rescinded within six months; see the standing orders.");
        }
    }
}
