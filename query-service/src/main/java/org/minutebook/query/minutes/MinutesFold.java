package org.minutebook.query.minutes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.meetings.events.Affiliation;
import org.minutebook.meetings.events.Affiliation.Provenance;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.AgendaEvent.Urgency;
import org.minutebook.meetings.events.AgreedCorrection;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.AttendanceMode;
import org.minutebook.meetings.events.BusinessEvent.CorrectionAgreed;
import org.minutebook.meetings.events.BusinessEvent.RestrictionLifted;
import org.minutebook.meetings.events.CallingEvent.MeetingCancelled;
import org.minutebook.meetings.events.CallingEvent.MeetingPostponed;
import org.minutebook.meetings.events.CallingEvent.MeetingRescheduled;
import org.minutebook.meetings.events.CallingEvent;
import org.minutebook.meetings.events.CandidateVotes;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.DebateEvent.AmendmentMoved;
import org.minutebook.meetings.events.DebateEvent.CastingVoteGiven;
import org.minutebook.meetings.events.DebateEvent.IndividualVoteRecordRequired;
import org.minutebook.meetings.events.DebateEvent.MotionMoved;
import org.minutebook.meetings.events.DebateEvent.MotionSeconded;
import org.minutebook.meetings.events.DebateEvent.MotionWithdrawn;
import org.minutebook.meetings.events.DebateEvent.NominationDeclined;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.ApologyRecorded;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.EmptyHeadingRecorded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.MinutesConsidered;
import org.minutebook.meetings.events.MeetingEvent.NextMeetingAnnounced;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.NominationSeconded;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MemberVote;
import org.minutebook.meetings.events.MinutesEvent.ApprovalDeferred;
import org.minutebook.meetings.events.MinutesEvent.DraftCirculated;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.MinutesEvent.MinutesSealed;
import org.minutebook.meetings.events.MinutesEvent.MinutesSigned;
import org.minutebook.meetings.events.MinutesEvent.MinutesSubmitted;
import org.minutebook.meetings.events.MinutesEvent.NarrativeEdited;
import org.minutebook.meetings.events.MinutesEvent.SealedAnnotated;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.SittingEvent.AbsenceRecorded;
import org.minutebook.meetings.events.SittingEvent.MeetingAbandoned;
import org.minutebook.meetings.events.SittingEvent.MeetingAdjourned;
import org.minutebook.meetings.events.SittingEvent.MeetingResumed;
import org.minutebook.meetings.events.VoteChoice;
import org.minutebook.meetings.events.Wording;
import org.minutebook.meetings.events.Wording.Flow;
import org.minutebook.membership.events.Sentence;
import org.minutebook.query.minutes.MinutesDocument.Amendment;
import org.minutebook.query.minutes.MinutesDocument.Approval;
import org.minutebook.query.minutes.MinutesDocument.Block;
import org.minutebook.query.minutes.MinutesDocument.Block.Kind;
import org.minutebook.query.minutes.MinutesDocument.Correction;
import org.minutebook.query.minutes.MinutesDocument.Entry;
import org.minutebook.query.minutes.MinutesDocument.Item;
import org.minutebook.query.minutes.MinutesDocument.Nomination;
import org.minutebook.query.minutes.MinutesDocument.Note;
import org.minutebook.query.minutes.MinutesDocument.Passage;
import org.minutebook.query.minutes.MinutesDocument.Planned;
import org.minutebook.query.minutes.MinutesDocument.Progress;
import org.minutebook.query.minutes.MinutesDocument.Restriction;
import org.minutebook.query.minutes.MinutesDocument.Seal;
import org.minutebook.query.minutes.MinutesDocument.Signature;
import org.minutebook.query.minutes.MinutesDocument.Source;
import org.minutebook.query.minutes.MinutesDocument.Stage;
import org.minutebook.query.minutes.MinutesDocument.Standing;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;
import org.minutebook.record.wording.Template;

/**
 * Makes the minutes of a meeting's events, one by one.
 *
 * <p>A fact is worded as its document words it, or else in the house style that the meeting was recorded with. What the
 * record does not say is not printed. Elections, undertakings, closed nominations and the close print nothing: what
 * proves or says them does. Nor do notice and agenda, except why an item was urgent.
 */
final class MinutesFold {
    private MinutesFold() {}

    /**
     * The document of a whole history, null when the history is empty. Facts that it corrects read as corrected from
     * their own place on.
     */
    static MinutesDocument of(Collection<RecordedEvent> history) {
        MinutesDocument document = null;
        for (RecordedEvent event : AsCorrected.history(history)) {
            document = next(document, event.fact(), new Source(event.eventId(), event.position()));
        }
        return document;
    }

    /**
     * One event more. A {@link RecordCorrected} changes what came before: then the whole history is folded again.
     *
     * @param before the document so far, null before the first event
     */
    static MinutesDocument next(MinutesDocument before, Object fact, Source source) {
        if (fact instanceof MeetingScheduled event) {
            return begin(event.meetingId(), event.details(), Stage.SCHEDULED);
        }
        if (fact instanceof MeetingTranscribed event) {
            return begin(event.meetingId(), event.details(), Stage.TRANSCRIBING);
        }
        return new MinutesFold.Step(before, source).take(fact);
    }

    private static MinutesDocument begin(String meetingId, MeetingDetails details, Stage stage) {
        return MinutesDocument.begin(
                meetingId,
                details,
                stage,
                statement(details, Sentence.TITLE),
                statement(details, stage == Stage.SCHEDULED ? Sentence.MEETING_CALLED : Sentence.MEETING_HELD));
    }

    /** What can be said of a meeting as a whole. */
    private static String statement(MeetingDetails details, Sentence sentence) {
        return whole(details).fill(styled(details, sentence));
    }

    private static Slots whole(MeetingDetails details) {
        return new Slots()
                .with("body", details.bodyName())
                .with("heldOn", details.heldOn())
                .with("start", details.start())
                .with("end", details.end())
                .with("venue", details.venue());
    }

    private static String styled(MeetingDetails details, Sentence sentence) {
        return details.constitution().houseStyle().sentence(sentence);
    }

    /** Values for slots; what is not recorded fills none. */
    private static final class Slots {
        private final Map<String, Object> values = new HashMap<>();

        Slots with(String slot, Object value) {
            values.put(slot, value instanceof Recorded<?> known ? known.value() : value);
            return this;
        }

        String fill(String template) {
            return Template.parse(template).fill(values);
        }
    }

    /** One event, put into the document so far. */
    private record Step(MinutesDocument document, Source source) {
        MinutesDocument take(Object fact) {
            if (fact instanceof CallingEvent event) {
                return call(event);
            } else if (fact instanceof AgendaItemAdded event) {
                document.agenda().put(event.itemId(), new Planned(event.title(), event.urgency()));
            } else if (fact instanceof MeetingOpened event) {
                return open(event);
            } else if (fact instanceof AttendanceRecorded event) {
                attend(event);
            } else if (fact instanceof ApologyRecorded event) {
                apologise(event);
            } else if (fact instanceof EmptyHeadingRecorded event) {
                entries(event.heading());
            } else if (fact instanceof ItemTaken event) {
                takeItem(event);
            } else if (fact instanceof DiscussionRecorded event) {
                discuss(event);
            } else if (fact instanceof MinutesConsidered event) {
                consider(event);
            } else if (fact instanceof NominationRecorded event) {
                nominate(event);
            } else if (fact instanceof NominationSeconded event) {
                second(event);
            } else if (fact instanceof NominationDeclined event) {
                decline(event);
            } else if (fact instanceof MotionMoved event) {
                move(event);
            } else if (fact instanceof AmendmentMoved event) {
                amend(event);
            } else if (fact instanceof MotionSeconded event) {
                second(event);
            } else if (fact instanceof MotionWithdrawn event) {
                withdraw(event);
            } else if (fact instanceof VoteRecorded event) {
                vote(event);
            } else if (fact instanceof CastingVoteGiven event) {
                cast(event);
            } else if (fact instanceof IndividualVoteRecordRequired event) {
                require(event);
            } else if (fact instanceof ResolutionPassed event) {
                resolve(event);
            } else if (fact instanceof RestrictionApplied event) {
                restrict(event);
            } else if (fact instanceof NextMeetingAnnounced event) {
                announce(event);
            } else if (fact instanceof AbsenceRecorded event) {
                miss(event);
            } else if (fact instanceof RestrictionLifted event) {
                lift(event);
            } else if (fact instanceof MeetingClosed) {
                return document.at(Stage.CLOSED);
            } else if (fact instanceof MinutesApproved event) {
                return approve(event);
            } else if (fact instanceof NarrativeEdited event) {
                rewrite(event);
            } else if (fact instanceof CorrectionAgreed event) {
                agree(event);
            } else if (fact instanceof RecordCorrected || fact instanceof MinutesEvent) {
                return document.with(standing(fact));
            }
            Happening.of(fact, document.details().heldOn()).ifPresent(this::happen);
            return document.at(stageAfter(fact));
        }

        /** A document that is transcribed stays so through the breaks that it tells of. */
        private Stage stageAfter(Object fact) {
            if (fact instanceof MeetingAbandoned) {
                return Stage.ABANDONED;
            } else if (fact instanceof MeetingAdjourned && document.stage() == Stage.OPEN) {
                return Stage.ADJOURNED;
            } else if (fact instanceof MeetingResumed && document.stage() == Stage.ADJOURNED) {
                return Stage.OPEN;
            }
            return document.stage();
        }

        private void happen(Happening happening) {
            var text = happening.wording().asOptional().map(Wording::text).orElseGet(() -> house(happening.sentence()));
            add(
                    document.blocksOf(happening.itemId()),
                    Kind.FACT,
                    happening.wording().asOptional().map(Wording::flow).orElse(Flow.STARTS_PARAGRAPH),
                    Template.parse(text).fill(happening.values()));
        }

        private MinutesDocument call(CallingEvent fact) {
            if (fact instanceof MeetingRescheduled event) {
                var moved = document.details().at(event);
                return document.called(moved, Stage.SCHEDULED, statement(moved, Sentence.MEETING_CALLED));
            } else if (fact instanceof MeetingPostponed event) {
                return callOff(Stage.POSTPONED, Sentence.MEETING_POSTPONED, event.reason());
            } else if (fact instanceof MeetingCancelled event) {
                return callOff(Stage.CANCELLED, Sentence.MEETING_CANCELLED, event.reason());
            }
            return document;
        }

        private MinutesDocument callOff(Stage stage, Sentence sentence, String reason) {
            var details = document.details();
            return document.called(
                    details, stage, whole(details).with("reason", reason).fill(house(sentence)));
        }

        private Standing standing(Object fact) {
            var standing = document.standing();
            if (fact instanceof DraftCirculated event) {
                return standing.circulated(event.version());
            } else if (fact instanceof MinutesSubmitted event) {
                return standing.submitted(event.atMeetingId());
            } else if (fact instanceof ApprovalDeferred) {
                return standing.at(Progress.DEFERRED);
            } else if (fact instanceof MinutesSigned event) {
                return standing.signed(new Signature(
                        event.by().personId(),
                        event.by().printedAs(),
                        event.signedOn(),
                        event.method().name().toLowerCase(Locale.ROOT),
                        event.leaves(),
                        source));
            } else if (fact instanceof MinutesSealed event) {
                return standing.sealed(new Seal(event.sha256(), event.position(), event.renderer(), source));
            } else if (fact instanceof SealedAnnotated event) {
                return standing.noted(new Note(event.note(), event.authority(), source));
            } else if (fact instanceof RecordCorrected event) {
                return standing.amended(new Amendment(event.eventId(), event.eventType(), event.reason(), source));
            }
            return standing;
        }

        /** With the corrections that were agreed, in their order; one whose words stand there twice is not made. */
        private MinutesDocument approve(MinutesApproved event) {
            var next =
                    document.approvedAt(new Approval(event.atMeetingId(), event.approvedOn(), event.minute(), source));
            for (AgreedCorrection agreed : event.corrections()) {
                boolean stands = Words.occurrences(next, agreed.from()) == 1;
                next = stands ? Words.replaced(next, agreed.from(), agreed.to()) : next;
                next = next.with(next.standing()
                        .corrected(new Correction(agreed.correctionId(), agreed.from(), agreed.to(), stands, source)));
            }
            return next;
        }

        private void rewrite(NarrativeEdited event) {
            var writtenBy = document.paragraphs().put(event.paragraphId(), source.event());
            for (Block block : document.item(event.itemId()).blocks()) {
                for (int index = 0; index < block.passages().size(); index++) {
                    if (block.passages().get(index).source().event().equals(writtenBy)) {
                        block.passages().set(index, new Passage(event.text(), source));
                        return;
                    }
                }
            }
            add(event.itemId(), Kind.NARRATIVE, Flow.STARTS_PARAGRAPH, event.text());
        }

        private void agree(CorrectionAgreed event) {
            var slots = new Slots().with("from", event.from()).with("to", event.to());
            say(event.itemId(), event.wording(), Sentence.CORRECTION_AGREED, Flow.STARTS_PARAGRAPH, slots);
        }

        private MinutesDocument open(MeetingOpened event) {
            var text = new Slots()
                    .with("start", event.openedAt())
                    .with("presiding", event.presiding().printedAs())
                    .fill(house(Sentence.MEETING_OPENED));
            return document.opened(statement(document.details(), Sentence.MEETING_HELD), new Passage(text, source));
        }

        private void attend(AttendanceRecorded event) {
            var text = new Slots()
                    .with("name", event.person().printedAs())
                    .with("office", event.office())
                    .with("organisation", printed(event.organisation()))
                    .with("substituteFor", event.substituteFor().map(PersonAsPrinted::printedAs))
                    .with("remote", event.mode().equals(Recorded.of(AttendanceMode.REMOTE)) ? "remotely" : null)
                    .fill(event.wording().asOptional().orElseGet(() -> house(Sentence.ATTENDEE)));
            entries(event.heading())
                    .add(entry(
                            event.person(),
                            text,
                            event.capacity().map(capacity -> capacity.name().toLowerCase(Locale.ROOT)),
                            event.organisation()));
        }

        private void apologise(ApologyRecorded event) {
            var text = new Slots()
                    .with("name", event.person().printedAs())
                    .with("organisation", printed(event.organisation()))
                    .fill(event.wording().asOptional().orElseGet(() -> house(Sentence.APOLOGY)));
            entries(AttendanceHeading.APOLOGIES)
                    .add(entry(event.person(), text, Recorded.none(), event.organisation()));
        }

        private void miss(AbsenceRecorded event) {
            var text = new Slots()
                    .with("name", event.person().printedAs())
                    .with("organisation", printed(event.organisation()))
                    .fill(event.wording().asOptional().orElseGet(() -> house(Sentence.ABSENTEE)));
            entries(AttendanceHeading.ABSENT).add(entry(event.person(), text, Recorded.none(), event.organisation()));
        }

        private Entry entry(
                PersonAsPrinted person, String text, Recorded<String> capacity, Recorded<Affiliation> organisation) {
            return new Entry(
                    person.personId(),
                    text,
                    capacity,
                    organisation.map(Affiliation::organisationId),
                    organisation.map(from -> from.provenance() == Provenance.STATED ? "stated" : "inferred-from-run"),
                    source);
        }

        /** What a list prints of where somebody comes from: only what it states with the name. */
        private String printed(Recorded<Affiliation> organisation) {
            return organisation
                    .asOptional()
                    .filter(from -> from.provenance() == Provenance.STATED)
                    .map(from -> new Slots()
                            .with("organisation", from.printedAs())
                            .with("team", from.team())
                            .fill(house(Sentence.ORGANISATION)))
                    .orElse(null);
        }

        private List<Entry> entries(AttendanceHeading heading) {
            return document.attendance().computeIfAbsent(heading, none -> new ArrayList<>());
        }

        private void takeItem(ItemTaken event) {
            var heading = new Slots()
                    .with("number", event.reference())
                    .with("heading", event.heading())
                    .fill(house(Sentence.ITEM_HEADING));
            document.items()
                    .add(new Item(
                            event.itemId(), event.reference(), heading, new ArrayList<>(), new ArrayList<>(), source));
            Optional.ofNullable(document.agenda().get(event.itemId()))
                    .flatMap(planned -> planned.urgency().asOptional())
                    .ifPresent(urgency -> sayWhyUrgent(event.itemId(), urgency));
        }

        /** The law has the reason stated in the minutes, so it follows on the heading whatever else is said. */
        private void sayWhyUrgent(String itemId, Urgency urgency) {
            var slots = new Slots()
                    .with("reason", urgency.reason())
                    .with("presiding", urgency.inOpinionOf().printedAs());
            say(itemId, urgency.wording(), Sentence.URGENT_ITEM, Flow.STARTS_PARAGRAPH, slots);
        }

        private void discuss(DiscussionRecorded event) {
            document.paragraphs().put(event.paragraphId(), source.event());
            add(event.itemId(), Kind.NARRATIVE, Flow.STARTS_PARAGRAPH, event.text());
        }

        private void consider(MinutesConsidered event) {
            var slots = new Slots().with("heldOn", event.heldOn());
            say(event.itemId(), event.wording(), Sentence.MINUTES_CONSIDERED, Flow.STARTS_PARAGRAPH, slots);
        }

        private void nominate(NominationRecorded event) {
            document.nominations()
                    .put(
                            event.nominationId(),
                            new Nomination(event.itemId(), event.candidate().printedAs(), event.title()));
            var slots = new Slots()
                    .with("candidate", event.candidate().printedAs())
                    .with("office", event.title())
                    .with("proposer", event.proposer().map(PersonAsPrinted::printedAs))
                    .with("term", event.term().label());
            say(event.itemId(), event.wording(), Sentence.NOMINATION, Flow.STARTS_PARAGRAPH, slots);
        }

        private void second(NominationSeconded event) {
            var slots = ofCandidate(event.nominationId())
                    .with("seconder", event.seconder().printedAs());
            say(event.itemId(), event.wording(), Sentence.SECONDING, Flow.CONTINUES, slots);
        }

        private void decline(NominationDeclined event) {
            say(
                    event.itemId(),
                    event.wording(),
                    Sentence.NOMINATION_DECLINED,
                    Flow.CONTINUES,
                    ofCandidate(event.nominationId()));
        }

        private Slots ofCandidate(String nominationId) {
            var nomination = document.nominations().get(nominationId);
            return nomination == null
                    ? new Slots()
                    : new Slots().with("candidate", nomination.candidate()).with("office", nomination.office());
        }

        private void move(MotionMoved event) {
            document.motions().put(event.motionId(), "motion");
            var slots = new Slots()
                    .with("mover", event.mover().map(PersonAsPrinted::printedAs))
                    .with("text", event.text());
            say(event.itemId(), event.wording(), Sentence.MOTION, Flow.STARTS_PARAGRAPH, slots);
        }

        private void amend(AmendmentMoved event) {
            document.motions().put(event.motionId(), "amendment");
            var slots = new Slots()
                    .with("mover", event.mover().map(PersonAsPrinted::printedAs))
                    .with("text", event.text());
            say(event.itemId(), event.wording(), Sentence.AMENDMENT, Flow.STARTS_PARAGRAPH, slots);
        }

        private void second(MotionSeconded event) {
            var slots = new Slots()
                    .with("seconder", event.seconder().printedAs())
                    .with("kind", document.motions().get(event.motionId()));
            say(event.itemId(), event.wording(), Sentence.MOTION_SECONDED, Flow.CONTINUES, slots);
        }

        private void withdraw(MotionWithdrawn event) {
            var slots = new Slots()
                    .with("kind", document.motions().get(event.motionId()))
                    .with("reason", event.reason());
            say(event.itemId(), event.wording(), Sentence.MOTION_WITHDRAWN, Flow.STARTS_PARAGRAPH, slots);
        }

        /** A vote's own wording stands for all of it; without one, names follow on the result. */
        private void vote(VoteRecorded event) {
            var names = names(event);
            var slots = new Slots()
                    .with("question", event.motionId().isRecorded() ? kind(event) : event.question())
                    .with("outcome", word(event.outcome()))
                    .with("method", word(event.method()).replace('_', ' '))
                    .with("for", event.counts().map(Counts::inFavour))
                    .with("against", event.counts().map(Counts::against))
                    .with("abstained", event.counts().map(Counts::abstained))
                    .with("ballots", event.ballots().map(this::ballots))
                    .with("round", event.round())
                    .with("names", names.isEmpty() ? null : names);
            say(event.itemId(), event.wording(), sentenceOf(event), Flow.CONTINUES, slots);
            if (!event.wording().isRecorded() && !names.isEmpty()) {
                add(event.itemId(), Kind.FACT, Flow.CONTINUES, names);
            }
        }

        private static Sentence sentenceOf(VoteRecorded event) {
            if (event.ballots().isRecorded()) {
                return Sentence.BALLOT;
            }
            return event.motionId().isRecorded() ? Sentence.MOTION_VOTE : Sentence.VOTE;
        }

        private String kind(VoteRecorded event) {
            return document.motions().get(event.motionId().value());
        }

        private String ballots(List<CandidateVotes> ballots) {
            return ballots.stream()
                    .map(ballot -> ofCandidate(ballot.nominationId())
                            .with("votes", ballot.votes())
                            .fill(house(Sentence.BALLOTS_FOR)))
                    .collect(Collectors.joining(house(Sentence.SEPARATOR)));
        }

        /** Who voted which way, of a vote by name: for each candidate, or for and against, and who abstained. */
        private String names(VoteRecorded event) {
            var each = event.each().asOptional().orElse(List.of());
            var candidates = Stream.concat(
                    event.nominationIds().stream().map(Optional::of), Stream.of(Optional.<String>empty()));
            return Stream.concat(
                            candidates.map(candidate -> names(
                                    each,
                                    vote -> vote.choice() == VoteChoice.FOR
                                            && vote.nominationId().asOptional().equals(candidate),
                                    Sentence.VOTING_FOR,
                                    candidate.map(this::ofCandidate).orElseGet(Slots::new))),
                            Stream.of(
                                    names(
                                            each,
                                            vote -> vote.choice() == VoteChoice.AGAINST,
                                            Sentence.VOTING_AGAINST,
                                            new Slots()),
                                    names(
                                            each,
                                            vote -> vote.choice() == VoteChoice.ABSTAINED,
                                            Sentence.ABSTAINING,
                                            new Slots())))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
        }

        private Optional<String> names(
                List<MemberVote> each, Predicate<MemberVote> which, Sentence sentence, Slots slots) {
            var names = each.stream()
                    .filter(which)
                    .map(vote -> vote.person().printedAs())
                    .toList();
            return names.isEmpty()
                    ? Optional.empty()
                    : Optional.of(slots.with("names", String.join(house(Sentence.SEPARATOR), names))
                            .fill(house(sentence)));
        }

        private void cast(CastingVoteGiven event) {
            var slots = event.nominationId()
                    .asOptional()
                    .map(this::ofCandidate)
                    .orElseGet(Slots::new)
                    .with("presiding", event.by().printedAs())
                    .with("choice", event.choice().map(Step::word));
            say(event.itemId(), event.wording(), Sentence.CASTING_VOTE, Flow.CONTINUES, slots);
        }

        private void require(IndividualVoteRecordRequired event) {
            var slots = new Slots().with("member", event.person().printedAs()).with("choice", word(event.choice()));
            say(event.itemId(), event.wording(), Sentence.VOTE_RECORD_REQUIRED, Flow.CONTINUES, slots);
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        private void resolve(ResolutionPassed event) {
            var stem = new Slots()
                    .with("verb", document.details().constitution().houseStyle().decisionVerb())
                    .fill(event.stem()
                            .asOptional()
                            .orElseGet(() -> house(event.numbered() ? Sentence.DECISIONS : Sentence.DECISION)));
            var clauses = event.clauses().stream()
                    .map(clause -> new Slots()
                            .with("number", clause.number())
                            .with("clause", clause.text())
                            .fill(house(Sentence.CLAUSE)))
                    .toList();
            var text = event.numbered()
                    ? stem
                    : stem + " "
                            + String.join(
                                    " ",
                                    event.clauses().stream().map(Clause::text).toList());
            document.item(event.itemId())
                    .blocks()
                    .add(new Block(
                            Kind.DECISION,
                            new ArrayList<>(List.of(new Passage(text, source))),
                            event.numbered() ? clauses : List.of()));
        }

        private void restrict(RestrictionApplied event) {
            var item = document.item(event.itemId());
            item.restrictions()
                    .add(new Restriction(
                            event.scopes().stream()
                                    .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                                    .toList(),
                            event.basis(),
                            event.reason(),
                            event.releaseCondition(),
                            event.reviewOn(),
                            source));
            var slots = new Slots()
                    .with("reason", event.reason())
                    .with("release", event.releaseCondition())
                    .with("basis", event.basis());
            say(event.itemId(), event.wording(), Sentence.RESTRICTION, Flow.STARTS_PARAGRAPH, slots);
        }

        private void lift(RestrictionLifted event) {
            var opened = event.scopes().stream()
                    .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            var restrictions = document.item(event.itemId()).restrictions();
            restrictions.replaceAll(restriction -> restriction.without(opened));
            restrictions.removeIf(restriction -> restriction.scopes().isEmpty());
        }

        private void announce(NextMeetingAnnounced event) {
            var slots = new Slots()
                    .with("heldOn", event.heldOn())
                    .with("start", event.start())
                    .with("end", event.end());
            say(event.itemId(), event.wording(), Sentence.NEXT_MEETING, Flow.STARTS_PARAGRAPH, slots);
        }

        private void say(String itemId, Recorded<Wording> wording, Sentence sentence, Flow flow, Slots slots) {
            var text = wording.asOptional().map(Wording::text).orElseGet(() -> house(sentence));
            add(itemId, Kind.FACT, wording.asOptional().map(Wording::flow).orElse(flow), slots.fill(text));
        }

        private void add(String itemId, Kind kind, Flow flow, String text) {
            add(document.item(itemId).blocks(), kind, flow, text);
        }

        private void add(List<Block> blocks, Kind kind, Flow flow, String text) {
            var passage = new Passage(text, source);
            if (flow == Flow.CONTINUES && !blocks.isEmpty()) {
                blocks.get(blocks.size() - 1).passages().add(passage);
            } else {
                blocks.add(new Block(kind, new ArrayList<>(List.of(passage)), List.of()));
            }
        }

        private String house(Sentence sentence) {
            return styled(document.details(), sentence);
        }
    }
}
