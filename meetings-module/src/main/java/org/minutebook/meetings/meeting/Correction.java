package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.CorrectionRule.AUTHORITY_NAMED;
import static org.minutebook.meetings.meeting.CorrectionRule.AUTHORITY_OF_BODY;
import static org.minutebook.meetings.meeting.CorrectionRule.AUTHORITY_REQUIRED;
import static org.minutebook.meetings.meeting.CorrectionRule.FACT_CORRECTABLE;
import static org.minutebook.meetings.meeting.CorrectionRule.FACT_OF_MEETING;
import static org.minutebook.meetings.meeting.CorrectionRule.FACT_READABLE;
import static org.minutebook.meetings.meeting.CorrectionRule.FIELD_CORRECTABLE;
import static org.minutebook.meetings.meeting.CorrectionRule.FIELD_KNOWN;
import static org.minutebook.meetings.meeting.CorrectionRule.SOMETHING_CHANGES;
import static org.minutebook.meetings.meeting.DebateRule.VOTES_ADD_UP;
import static org.minutebook.meetings.meeting.MeetingRule.CAPACITY_FITS;
import static org.minutebook.meetings.meeting.MeetingRule.CAPACITY_NAMED;
import static org.minutebook.meetings.meeting.MeetingRule.COUNT_FITS_OUTCOME;
import static org.minutebook.meetings.meeting.MeetingRule.COUNT_WITHIN_ROLL;
import static org.minutebook.meetings.meeting.MeetingRule.HEADING_KNOWN;
import static org.minutebook.meetings.meeting.MeetingRule.NEXT_IS_LATER;
import static org.minutebook.meetings.meeting.MeetingRule.PRESIDER_PRESENT;
import static org.minutebook.meetings.meeting.MeetingRule.PROPOSER_NAMED;
import static org.minutebook.meetings.meeting.MeetingRule.QUESTION_KNOWN;
import static org.minutebook.meetings.meeting.MeetingRule.SECONDER_DIFFERS;
import static org.minutebook.meetings.meeting.MeetingRule.WORDING_FITS;
import static org.minutebook.meetings.meeting.SittingRule.SUBSTITUTE_NAMED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.CorrectionAuthority;
import org.minutebook.meetings.events.CorrectionAuthority.Kind;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.ApologyRecorded;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.NextMeetingAnnounced;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.NominationSeconded;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.VoteCount;
import org.minutebook.meetings.meeting.CorrectionCommand.CorrectRecord;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.record.Recorded;
import org.minutebook.record.Streams;
import org.minutebook.record.names.Facts;
import org.minutebook.record.names.RevisionSteps;

/** Decides about the correction of a fact of the meeting, and has what the meeting knows follow it. */
final class Correction {
    private static final String PERSON = "person";

    /** What a field refers to that bears this name, wherever it stands. */
    private static final Map<String, String> REFERENCES = Map.of(
            "personId", PersonEvent.STREAM,
            "organisationId", OrganisationEvent.STREAM,
            "nextMeetingId", MeetingEvent.STREAM);

    private final String meetingId;
    private final MeetingDetails details;
    private final boolean live;
    private final Register register;
    private final Debate debate;
    private final Streams streams;

    Correction(
            String meetingId, MeetingDetails details, boolean live, Register register, Debate debate, Streams streams) {
        this.meetingId = meetingId;
        this.details = details;
        this.live = live;
        this.register = register;
        this.debate = debate;
        this.streams = streams;
    }

    RecordCorrected decide(CorrectRecord command) {
        var original = streams.eventWith(command.eventId())
                .filter(event -> event.streamId().equals(meetingId))
                .map(event -> (MeetingEvent) event.fact())
                .orElseThrow(() -> FACT_OF_MEETING.broken("Field 'eventId': there is no '" + command.eventId()
                        + "' in this meeting. The words of minutes change by edit-narrative or agree-correction."));
        var kind = Correctable.of(original)
                .orElseThrow(() -> FACT_CORRECTABLE.broken(
                        "It is a " + Facts.nameOf(original) + ". " + Correctable.insteadOf(original)));
        requireAuthority(command.authority());

        var name = Facts.nameOf(original);
        var before = asItReads(command.eventId(), original);
        requireFields(command.becomes(), before, kind);
        var merged = new LinkedHashMap<>(before);
        merged.putAll(command.becomes());
        var fact = read(name, merged);
        var fields = Facts.fieldsOf(fact);
        var was = new LinkedHashMap<String, Object>();
        var becomes = new LinkedHashMap<String, Object>();
        fields.forEach((field, value) -> {
            if (!Objects.equals(value, before.get(field))) {
                was.put(field, before.get(field));
                becomes.put(field, value);
            }
        });
        SOMETHING_CHANGES.require(!becomes.isEmpty(), "It reads so already.");
        requireWhole(becomes, "");
        requireWordingFits(fields.get(kind.wording()), kind);
        requireSound(Facts.read(name, before), fact);
        return new RecordCorrected(
                meetingId,
                command.eventId(),
                name,
                RevisionSteps.presentOf(original.getClass()),
                was,
                becomes,
                fields,
                command.reason(),
                command.authority());
    }

    /** The fields of a fact, as corrected last. */
    private Map<String, Object> asItReads(String eventId, MeetingEvent original) {
        return streams.eventsOf(meetingId, RecordCorrected.class).stream()
                .filter(corrected -> corrected.eventId().equals(eventId))
                .reduce((first, second) -> second)
                .map(RecordCorrected::fact)
                .orElseGet(() -> Facts.fieldsOf(original));
    }

    private void requireAuthority(CorrectionAuthority authority) {
        boolean resolved = authority.kind() == Kind.RESOLUTION;
        AUTHORITY_NAMED.require(resolved == authority.meetingId().isRecorded()
                && resolved == authority.resolutionId().isRecorded()
                && resolved != authority.by().isRecorded());
        if (resolved) {
            requireResolution(
                    authority.meetingId().value(), authority.resolutionId().value());
        }
        AUTHORITY_REQUIRED.require(resolved
                || streams.eventsOf(MinutesEvent.minutesOf(meetingId), MinutesApproved.class)
                        .isEmpty());
    }

    private void requireResolution(String later, String resolutionId) {
        streams.require("authority.meetingId", later, MeetingEvent.STREAM);
        var history = streams.eventsOf(later, MeetingEvent.class);
        var other = MeetingEvent.detailsOf(history).orElseThrow();
        AUTHORITY_OF_BODY.require(
                other.bodyId().equals(details.bodyId())
                        && other.heldOn().isAfter(details.heldOn())
                        && history.stream()
                                .filter(ResolutionPassed.class::isInstance)
                                .anyMatch(passed -> ((ResolutionPassed) passed)
                                        .resolutionId()
                                        .equals(resolutionId)),
                "Field 'authority.resolutionId': '" + resolutionId + "'.");
    }

    private static void requireFields(Map<String, Object> becomes, Map<String, Object> before, Correctable kind) {
        for (String field : becomes.keySet()) {
            FIELD_KNOWN.require(
                    before.containsKey(field),
                    "Field 'becomes." + field + "' is unknown; there are " + new TreeSet<>(before.keySet()) + ".");
            FIELD_CORRECTABLE.require(
                    kind.fields().contains(field),
                    "Field 'becomes." + field + "': of such a fact, " + new TreeSet<>(kind.fields()) + " can be.");
        }
    }

    private static MeetingEvent read(String name, Map<String, Object> fields) {
        try {
            return (MeetingEvent) Facts.readStrictly(name, fields);
        } catch (IllegalArgumentException unreadable) {
            throw FACT_READABLE.broken("Field 'becomes': " + unreadable.getMessage() + ".");
        }
    }

    /** Nothing is missing, blank or below zero, and what is referred to exists. */
    private void requireWhole(Object value, String at) {
        FACT_READABLE.require(
                value != null
                        && !(value instanceof String text && text.isBlank())
                        && !(value instanceof Number number && number.doubleValue() < 0),
                "Field 'becomes" + at + "' is missing, or cannot be so.");
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((field, inside) -> {
                requireWhole(inside, at + "." + field);
                requireReference((String) field, inside, at);
            });
        } else if (value instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                requireWhole(list.get(index), at + "[" + index + "]");
            }
        }
    }

    private void requireReference(String field, Object value, String at) {
        var type = REFERENCES.get(field);
        var id = value instanceof Map<?, ?> recorded ? recorded.get("value") : value;
        if (type != null && id instanceof String text) {
            streams.require("becomes" + at + "." + field, text, type);
        }
    }

    private static void requireWordingFits(Object wording, Correctable kind) {
        var recorded = wording instanceof Map<?, ?> known ? known.get("value") : null;
        var text = recorded instanceof Map<?, ?> worded ? worded.get("text") : recorded;
        if (text instanceof String template) {
            try {
                kind.sentence().requireReadable(template);
            } catch (IllegalArgumentException unfit) {
                throw WORDING_FITS.broken(unfit.getMessage());
            }
        }
    }

    /** What would have been refused when it was recorded is refused now. */
    private void requireSound(Object before, MeetingEvent fact) {
        if (fact instanceof ResolutionPassed passed) {
            requireSameClauses(((ResolutionPassed) before).clauses(), passed.clauses());
        } else if (fact instanceof AttendanceRecorded attends) {
            HEADING_KNOWN.require(attends.heading() != AttendanceHeading.APOLOGIES);
        } else if (fact instanceof VoteRecorded vote) {
            QUESTION_KNOWN.require(vote.question().isRecorded()
                    == (vote.nominationIds().isEmpty() && !vote.motionId().isRecorded()));
        }
        if (live) {
            requireSoundLive(before, fact);
        }
    }

    private static void requireSameClauses(List<Clause> before, List<Clause> now) {
        boolean same = before.size() == now.size();
        for (int index = 0; same && index < now.size(); index++) {
            var clause = before.get(index);
            same = now.get(index)
                    .equals(new Clause(
                            clause.number(), clause.type(), now.get(index).text(), clause.approvesMinutesOf()));
        }
        FIELD_CORRECTABLE.require(same, "Field 'becomes.clauses': of clauses, the texts can be.");
    }

    private void requireSoundLive(Object before, MeetingEvent fact) {
        if (fact instanceof AttendanceRecorded attends) {
            requireAttendance((AttendanceRecorded) before, attends);
        } else if (fact instanceof ApologyRecorded apology) {
            var person = apology.person().personId();
            if (!((ApologyRecorded) before).person().personId().equals(person)) {
                register.requireAbsent(person);
            }
        } else if (fact instanceof MeetingOpened opened) {
            PRESIDER_PRESENT.require(register.isPresent(opened.presiding().personId()));
        } else if (fact instanceof NominationRecorded nomination) {
            PROPOSER_NAMED.require(nomination.proposer().isRecorded());
            var proposer = nomination.proposer().value().personId();
            register.requireEntitled(proposer, nomination.itemId());
            SECONDER_DIFFERS.require(debate.seconder(nomination.nominationId())
                    .filter(seconder -> seconder.personId().equals(proposer))
                    .isEmpty());
        } else if (fact instanceof NominationSeconded seconded) {
            requireSeconder(seconded);
        } else if (fact instanceof VoteRecorded vote) {
            requireCount(vote);
        } else if (fact instanceof NextMeetingAnnounced next) {
            NEXT_IS_LATER.require(next.heldOn().isAfter(details.heldOn()));
        }
    }

    private void requireAttendance(AttendanceRecorded before, AttendanceRecorded attends) {
        var person = attends.person().personId();
        CAPACITY_NAMED.require(attends.capacity().isRecorded());
        if (!before.person().personId().equals(person)) {
            register.requireNew(person);
            FIELD_CORRECTABLE.require(
                    !before.substituteFor().isRecorded(),
                    "Field 'becomes.person': another substitute is recorded as such, and this one as having left.");
        }
        SUBSTITUTE_NAMED.require(attends.capacity().equals(Recorded.of(Capacity.SUBSTITUTE))
                == attends.substituteFor().isRecorded());
        CAPACITY_FITS.require(!attends.capacity().equals(Recorded.of(Capacity.MEMBER))
                || RosterEvent.membersOn(
                                streams.eventsOf(RosterEvent.rosterOf(details.bodyId()), RosterEvent.class),
                                details.heldOn())
                        .contains(person));
    }

    private void requireSeconder(NominationSeconded seconded) {
        var seconder = seconded.seconder().personId();
        register.requireEntitled(seconder, seconded.itemId());
        var nomination = debate.nomination(seconded.nominationId());
        SECONDER_DIFFERS.require(!nomination.candidate().personId().equals(seconder)
                && nomination
                        .proposer()
                        .asOptional()
                        .filter(proposer -> proposer.personId().equals(seconder))
                        .isEmpty());
    }

    /** An equal count may have been decided by a casting vote. */
    private static void requireCount(VoteRecorded vote) {
        var count = VoteCount.of(vote);
        vote.roll().asOptional().ifPresent(roll -> COUNT_WITHIN_ROLL.require(count.total() <= roll));
        VOTES_ADD_UP.require(VoteCount.agrees(vote));
        count.outcome().ifPresent(outcome -> COUNT_FITS_OUTCOME.require(count.isTied() || outcome == vote.outcome()));
    }

    /** Has the parts of the meeting that hold a fact hold what it has become. */
    static void evolve(
            RecordCorrected event, Register register, Proceedings proceedings, Docket docket, Debate debate) {
        var fact = Facts.read(event.eventType(), event.fact());
        if (fact instanceof AttendanceRecorded attends) {
            register.correct(personBefore(event, attends.person().personId()), attends);
        } else if (fact instanceof ApologyRecorded apology) {
            register.correct(personBefore(event, apology.person().personId()), apology);
        } else if (fact instanceof MeetingOpened opened) {
            proceedings.correct(opened);
            debate.correct(opened);
        } else if (fact instanceof ItemTaken item) {
            docket.correct(item);
        } else if (fact instanceof NominationRecorded nomination) {
            debate.evolve(nomination);
        } else if (fact instanceof NominationSeconded seconded) {
            debate.evolve(seconded);
        } else if (fact instanceof VoteRecorded vote) {
            debate.correct(vote);
        }
    }

    private static String personBefore(RecordCorrected event, String now) {
        return event.was().get(PERSON) instanceof Map<?, ?> person ? (String) person.get("personId") : now;
    }
}
