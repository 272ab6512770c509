package org.minutebook.query.minutes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.minutebook.meetings.events.Affiliation;
import org.minutebook.meetings.events.Affiliation.Provenance;
import org.minutebook.meetings.events.AgreedCorrection;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.BusinessEvent.CorrectionAgreed;
import org.minutebook.meetings.events.Clause;
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
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.meetings.events.MinutesEvent.ApprovalDeferred;
import org.minutebook.meetings.events.MinutesEvent.DraftCirculated;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.MinutesEvent.MinutesSealed;
import org.minutebook.meetings.events.MinutesEvent.MinutesSigned;
import org.minutebook.meetings.events.MinutesEvent.MinutesSubmitted;
import org.minutebook.meetings.events.MinutesEvent.NarrativeEdited;
import org.minutebook.meetings.events.MinutesEvent.SealedAnnotated;
import org.minutebook.meetings.events.PersonAsPrinted;
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
 * record does not say is not printed. Elections, undertakings and the close print nothing: what proves or says them
 * does.
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
        return new Slots()
                .with("body", details.bodyName())
                .with("heldOn", details.heldOn())
                .with("start", details.start())
                .with("end", details.end())
                .with("venue", details.venue())
                .fill(styled(details, sentence));
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
            if (fact instanceof MeetingOpened event) {
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
            } else if (fact instanceof VoteRecorded event) {
                vote(event);
            } else if (fact instanceof ResolutionPassed event) {
                resolve(event);
            } else if (fact instanceof RestrictionApplied event) {
                restrict(event);
            } else if (fact instanceof NextMeetingAnnounced event) {
                announce(event);
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
            return document;
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
            var nomination = document.nominations().get(event.nominationId());
            var slots = new Slots().with("seconder", event.seconder().printedAs());
            if (nomination != null) {
                slots.with("candidate", nomination.candidate()).with("office", nomination.office());
            }
            say(event.itemId(), event.wording(), Sentence.SECONDING, Flow.CONTINUES, slots);
        }

        private void vote(VoteRecorded event) {
            var slots = new Slots()
                    .with("question", event.question())
                    .with("outcome", event.outcome().name().toLowerCase(Locale.ROOT))
                    .with(
                            "method",
                            event.method().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .with("for", event.counts().map(counts -> counts.inFavour()))
                    .with("against", event.counts().map(counts -> counts.against()))
                    .with("abstained", event.counts().map(counts -> counts.abstained()));
            say(event.itemId(), event.wording(), Sentence.VOTE, Flow.CONTINUES, slots);
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
            var blocks = document.item(itemId).blocks();
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
