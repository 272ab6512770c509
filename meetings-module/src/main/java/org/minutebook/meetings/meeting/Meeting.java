package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.AgendaRule.HEADING_GIVEN;
import static org.minutebook.meetings.meeting.AgendaRule.NOT_BEGUN;
import static org.minutebook.meetings.meeting.AgendaRule.NOT_CANCELLED;
import static org.minutebook.meetings.meeting.AgendaRule.NOT_POSTPONED;
import static org.minutebook.meetings.meeting.CorrectionRule.WORDS_STAND_ONCE;
import static org.minutebook.meetings.meeting.MeetingRule.BODY_ACTIVE;
import static org.minutebook.meetings.meeting.MeetingRule.BODY_CONSTITUTED;
import static org.minutebook.meetings.meeting.MeetingRule.CAPACITY_FITS;
import static org.minutebook.meetings.meeting.MeetingRule.CAPACITY_NAMED;
import static org.minutebook.meetings.meeting.MeetingRule.CLAUSES_NUMBERED;
import static org.minutebook.meetings.meeting.MeetingRule.EARLIER_MEETING;
import static org.minutebook.meetings.meeting.MeetingRule.HEADING_KNOWN;
import static org.minutebook.meetings.meeting.MeetingRule.HEADING_TRANSCRIBED;
import static org.minutebook.meetings.meeting.MeetingRule.IN_PROGRESS;
import static org.minutebook.meetings.meeting.MeetingRule.NEXT_IS_LATER;
import static org.minutebook.meetings.meeting.MeetingRule.NEXT_KNOWN;
import static org.minutebook.meetings.meeting.MeetingRule.NOT_CLOSED;
import static org.minutebook.meetings.meeting.MeetingRule.NOT_YET_APPROVED;
import static org.minutebook.meetings.meeting.MeetingRule.NUMBER_FROM_SERIES;
import static org.minutebook.meetings.meeting.MeetingRule.PRESIDER_PRESENT;
import static org.minutebook.meetings.meeting.MeetingRule.REGISTER_TAKEN;
import static org.minutebook.meetings.meeting.MeetingRule.SCHEDULED;
import static org.minutebook.meetings.meeting.MeetingRule.WORDING_FITS;

import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemWithdrawn;
import org.minutebook.meetings.events.AgendaEvent.AgendaReordered;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.BusinessEvent.CorrectionAgreed;
import org.minutebook.meetings.events.CallingEvent.MeetingCancelled;
import org.minutebook.meetings.events.CallingEvent.MeetingPostponed;
import org.minutebook.meetings.events.CallingEvent.MeetingRescheduled;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.ClearDays;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.ApologyRecorded;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.EmptyHeadingRecorded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.MinutesConsidered;
import org.minutebook.meetings.events.MeetingEvent.NextMeetingAnnounced;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.MeetingEvent.UndertakingRecorded;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.MinutesPress;
import org.minutebook.meetings.events.SittingEvent.MeetingAbandoned;
import org.minutebook.meetings.events.SittingEvent.MeetingAdjourned;
import org.minutebook.meetings.events.SittingEvent.MeetingResumed;
import org.minutebook.meetings.events.Wording;
import org.minutebook.meetings.meeting.AgendaCommand.AddAgendaItem;
import org.minutebook.meetings.meeting.AgendaCommand.AddUrgentItem;
import org.minutebook.meetings.meeting.AgendaCommand.AttachPaper;
import org.minutebook.meetings.meeting.AgendaCommand.PublishAgenda;
import org.minutebook.meetings.meeting.AgendaCommand.ReorderAgenda;
import org.minutebook.meetings.meeting.AgendaCommand.WithdrawAgendaItem;
import org.minutebook.meetings.meeting.BusinessCommand.DeferItem;
import org.minutebook.meetings.meeting.BusinessCommand.LiftRestriction;
import org.minutebook.meetings.meeting.BusinessCommand.ReferItem;
import org.minutebook.meetings.meeting.BusinessCommand.RescindResolution;
import org.minutebook.meetings.meeting.BusinessCommand.RuleItemOut;
import org.minutebook.meetings.meeting.BusinessCommand.VaryOrder;
import org.minutebook.meetings.meeting.BusinessCommand.WithdrawItem;
import org.minutebook.meetings.meeting.CallingCommand.CancelMeeting;
import org.minutebook.meetings.meeting.CallingCommand.PostponeMeeting;
import org.minutebook.meetings.meeting.CallingCommand.PublishNotice;
import org.minutebook.meetings.meeting.CallingCommand.RescheduleMeeting;
import org.minutebook.meetings.meeting.CorrectionCommand.AgreeCorrection;
import org.minutebook.meetings.meeting.CorrectionCommand.CorrectRecord;
import org.minutebook.meetings.meeting.DebateCommand.CloseNominations;
import org.minutebook.meetings.meeting.DebateCommand.DeclineNomination;
import org.minutebook.meetings.meeting.DebateCommand.GiveCastingVote;
import org.minutebook.meetings.meeting.DebateCommand.MoveAmendment;
import org.minutebook.meetings.meeting.DebateCommand.MoveMotion;
import org.minutebook.meetings.meeting.DebateCommand.Nominate;
import org.minutebook.meetings.meeting.DebateCommand.RecordVote;
import org.minutebook.meetings.meeting.DebateCommand.RequestVoteRecord;
import org.minutebook.meetings.meeting.DebateCommand.SecondMotion;
import org.minutebook.meetings.meeting.DebateCommand.SecondNomination;
import org.minutebook.meetings.meeting.DebateCommand.WithdrawMotion;
import org.minutebook.meetings.meeting.MeetingCommand.AnnounceNextMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.ApplyRestriction;
import org.minutebook.meetings.meeting.MeetingCommand.CloseMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.ConsiderMinutes;
import org.minutebook.meetings.meeting.MeetingCommand.Elect;
import org.minutebook.meetings.meeting.MeetingCommand.ElectChair;
import org.minutebook.meetings.meeting.MeetingCommand.ElectToOffice;
import org.minutebook.meetings.meeting.MeetingCommand.OpenMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.PassResolution;
import org.minutebook.meetings.meeting.MeetingCommand.RecordApology;
import org.minutebook.meetings.meeting.MeetingCommand.RecordAttendance;
import org.minutebook.meetings.meeting.MeetingCommand.RecordDiscussion;
import org.minutebook.meetings.meeting.MeetingCommand.RecordEmptyHeading;
import org.minutebook.meetings.meeting.MeetingCommand.RecordUndertaking;
import org.minutebook.meetings.meeting.MeetingCommand.ScheduleMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.TakeItem;
import org.minutebook.meetings.meeting.MeetingCommand.TranscribeMeeting;
import org.minutebook.meetings.meeting.SittingCommand.AbandonMeeting;
import org.minutebook.meetings.meeting.SittingCommand.AdjournMeeting;
import org.minutebook.meetings.meeting.SittingCommand.DeclareInterest;
import org.minutebook.meetings.meeting.SittingCommand.ExcludePublic;
import org.minutebook.meetings.meeting.SittingCommand.ReadmitPublic;
import org.minutebook.meetings.meeting.SittingCommand.RecordAbsence;
import org.minutebook.meetings.meeting.SittingCommand.RecordArrival;
import org.minutebook.meetings.meeting.SittingCommand.RecordDeparture;
import org.minutebook.meetings.meeting.SittingCommand.RecordNoDeclarations;
import org.minutebook.meetings.meeting.SittingCommand.ResumeMeeting;
import org.minutebook.meetings.meeting.SittingCommand.TakeChair;
import org.minutebook.meetings.meeting.SittingCommand.VacateChair;
import org.minutebook.meetings.minutes.RecordApproval;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.ConferOffice;
import org.minutebook.membership.events.OfficeBasis;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.membership.events.Sentence;
import org.minutebook.record.Origin;
import org.minutebook.record.Recorded;
import org.minutebook.record.Streams;
import org.minutebook.record.claims.NumberSeries;

/**
 * A meeting of a body.
 *
 * <p>A live one is scheduled (and may be moved, put off or called off), attended, opened, goes through its items,
 * perhaps after a break, and is closed, or abandoned before that; rules refuse what may not be. A transcribed one is
 * written up from a document and closed when that is done; it accepts what the document says. What both refuse: ids
 * that nothing stands under, what cannot be read, anything after the close, and a second holder of a single office,
 * which the roster refuses in the same transaction.
 */
@Aggregate(type = MeetingEvent.STREAM)
class Meeting {
    private enum State {
        SCHEDULED,
        POSTPONED,
        CANCELLED,
        OPEN,
        ADJOURNED,
        TRANSCRIBING,
        ABANDONED,
        CLOSED
    }

    @AggregateIdentifier
    private String id;

    private boolean live;
    private State state;
    private MeetingDetails details;

    @AggregateMember
    private final Register register = new Register();

    @AggregateMember
    private final Business business = new Business();

    @AggregateMember
    private final Debate debate = new Debate();

    @AggregateMember
    private final Proceedings proceedings = new Proceedings();

    @AggregateMember
    private final Docket docket = new Docket();

    @AggregateMember
    private final Agenda agenda = new Agenda();

    @AggregateMember
    private final AgreedCorrections corrections = new AgreedCorrections();

    Meeting() {}

    @CommandHandler
    Meeting(ScheduleMeeting command, Streams streams) {
        var details = new Convening(streams)
                .details(
                        command.bodyId(),
                        Recorded.of(command.kind()),
                        Recorded.of(command.termId()),
                        command.heldOn(),
                        command.start(),
                        command.end(),
                        command.venue())
                .orElseThrow(() -> BODY_CONSTITUTED.broken("Send amend-constitution to the body first."));
        BODY_ACTIVE.require(new Convening(streams).isActive(command.bodyId(), command.heldOn()));
        AggregateLifecycle.apply(
                new MeetingScheduled(command.meetingId(), details), MetaData.with(Origin.SOURCE, Origin.LIVE));
    }

    @CommandHandler
    Meeting(TranscribeMeeting command, Streams streams) {
        var details = new Convening(streams)
                .details(
                        command.bodyId(),
                        command.kind(),
                        command.termId(),
                        command.heldOn(),
                        command.start(),
                        command.end(),
                        command.venue())
                .orElseThrow(() -> BODY_CONSTITUTED.broken("Send amend-constitution to the body first."));
        AggregateLifecycle.apply(
                new MeetingTranscribed(command.meetingId(), details, command.document()),
                MetaData.with(Origin.SOURCE, Origin.TRANSCRIBED));
    }

    /** Whatever is asked of it: one that is off takes nothing, and one that is put off waits for its new day. */
    @CommandHandlerInterceptor
    void requireStanding(Object command) {
        NOT_CANCELLED.require(state != State.CANCELLED);
        NOT_POSTPONED.require(
                state != State.POSTPONED || command instanceof RescheduleMeeting || command instanceof CancelMeeting);
    }

    @CommandHandler
    void decide(RescheduleMeeting command, Streams streams) {
        requireCalled();
        record(preparation(streams).moved(command, state == State.POSTPONED));
    }

    @CommandHandler
    void decide(PostponeMeeting command) {
        requireCalled();
        record(new MeetingPostponed(id, command.reason()));
    }

    @CommandHandler
    void decide(CancelMeeting command) {
        requireCalled();
        record(new MeetingCancelled(id, command.reason()));
    }

    private void requireCalled() {
        NOT_CLOSED.require(state != State.CLOSED);
        NOT_BEGUN.require(state == State.SCHEDULED || state == State.POSTPONED);
    }

    @CommandHandler
    void decide(PublishNotice command, Streams streams, ClearDays clearDays) {
        requirePreparing();
        record(preparation(streams).noticed(command, clearDays));
    }

    @CommandHandler
    void decide(PublishAgenda command, Streams streams, ClearDays clearDays) {
        requirePreparing();
        record(preparation(streams).published(command, clearDays));
    }

    @CommandHandler
    void decide(AddAgendaItem command, Streams streams) {
        requirePreparing();
        business.requirePlannable(command.itemId(), live);
        record(preparation(streams).added(command));
    }

    @CommandHandler
    void decide(AddUrgentItem command, Streams streams) {
        requireCalledOrInProgress();
        business.requirePlannable(command.itemId(), live);
        requireWordingFits(command.wording(), Sentence.URGENT_ITEM);
        record(preparation(streams).added(command));
    }

    @CommandHandler
    void decide(WithdrawAgendaItem command) {
        requirePreparing();
        agenda.requireItem(command.itemId());
        record(new AgendaItemWithdrawn(id, command.itemId(), command.reason()));
    }

    @CommandHandler
    void decide(ReorderAgenda command) {
        requirePreparing();
        agenda.requireAll(command.order());
        record(new AgendaReordered(id, command.order()));
    }

    @CommandHandler
    void decide(AttachPaper command, Streams streams) {
        requireCalledOrInProgress();
        business.requireUnused(command.paperId());
        record(preparation(streams).attached(command));
    }

    private void requirePreparing() {
        NOT_CLOSED.require(state != State.CLOSED);
        NOT_BEGUN.require(state == State.SCHEDULED || state == State.TRANSCRIBING);
    }

    private void requireCalledOrInProgress() {
        if (state != State.SCHEDULED) {
            requireInProgress();
        }
    }

    private Preparation preparation(Streams streams) {
        return new Preparation(id, details, agenda, live, streams);
    }

    @CommandHandler
    void decide(OpenMeeting command, Streams streams) {
        SCHEDULED.require(state == State.SCHEDULED);
        PRESIDER_PRESENT.require(register.isPresent(command.presiding().personId()));
        requireQuorum(register.voters(), streams);
        record(new MeetingOpened(
                id, command.openedAt(), new Names(streams, details.heldOn()).person("presiding", command.presiding())));
    }

    @CommandHandler
    void decide(RecordAttendance command, Streams streams) {
        requireNotOver();
        requireFits(command.wording(), Sentence.ATTENDEE);
        var names = new Names(streams, details.heldOn());
        var person = names.person("person", command.person());
        if (live) {
            CAPACITY_NAMED.require(command.capacity().isRecorded());
            register.requireNew(person.personId());
            CAPACITY_FITS.require(
                    !command.capacity().equals(Recorded.of(Capacity.MEMBER)) || isMember(person.personId(), streams));
        }
        var attendance = new AttendanceRecorded(
                id,
                person,
                headingOf(command),
                command.capacity(),
                command.office(),
                command.organisation().map(from -> names.affiliation("organisation", from)),
                command.substituteFor().map(member -> names.person("substituteFor", member)),
                command.mode(),
                command.wording());
        if (live) {
            sitting(streams).requireSeat(attendance);
        }
        record(attendance);
    }

    private boolean isMember(String personId, Streams streams) {
        return RosterEvent.membersOn(roster(streams), details.heldOn()).contains(personId);
    }

    private List<RosterEvent> roster(Streams streams) {
        return streams.eventsOf(RosterEvent.rosterOf(details.bodyId()), RosterEvent.class);
    }

    private int wholeMembership(Streams streams) {
        var composition = ConstitutionAmended.inForce(
                        streams.eventsOf(details.bodyId(), BodyEvent.class), details.heldOn())
                .map(ConstitutionAmended::composition)
                .orElseGet(Composition::notRecorded);
        return RosterEvent.wholeMembershipOn(roster(streams), details.heldOn(), composition);
    }

    private void requireQuorum(Set<String> voters, Streams streams) {
        details.constitution()
                .quorum()
                .asOptional()
                .ifPresent(quorum -> register.requireQuorum(
                        quorum, quorum.fraction() == null ? 0 : wholeMembership(streams), voters));
    }

    private static AttendanceHeading headingOf(RecordAttendance command) {
        HEADING_KNOWN.require(command.heading() != AttendanceHeading.APOLOGIES
                && command.heading() != AttendanceHeading.ABSENT
                && (command.heading() != null || command.capacity().isRecorded()));
        if (command.heading() != null) {
            return command.heading();
        }
        return switch (command.capacity().value()) {
            case MEMBER, SUBSTITUTE -> AttendanceHeading.PRESENT;
            case OFFICER -> AttendanceHeading.OFFICERS;
            case INVITEE, OBSERVER -> AttendanceHeading.ATTENDING;
        };
    }

    @CommandHandler
    void decide(RecordApology command, Streams streams) {
        requireNotOver();
        requireFits(command.wording(), Sentence.APOLOGY);
        var names = new Names(streams, details.heldOn());
        var person = names.person("person", command.person());
        if (live) {
            register.requireAbsent(person.personId());
        }
        record(new ApologyRecorded(
                id,
                person,
                command.organisation().map(from -> names.affiliation("organisation", from)),
                command.wording()));
    }

    @CommandHandler
    void decide(RecordEmptyHeading command) {
        requireNotOver();
        HEADING_TRANSCRIBED.require(!live && !register.uses(command.heading()));
        record(new EmptyHeadingRecorded(id, command.heading()));
    }

    @CommandHandler
    void decide(TakeItem command, NumberSeries numbers) {
        requireInProgress();
        business.requireItemUnused(command.itemId());
        requireOpen(command.itemId());
        var heading = headingOf(command);
        var numbering = new MinuteNumbers(details, numbers);
        NUMBER_FROM_SERIES.require(!live || !command.reference().isRecorded(), "Leave out 'reference'.");
        var number = live ? Recorded.of(numbering.next()) : numbering.asPrinted(command.reference());
        record(new ItemTaken(
                id,
                command.itemId(),
                heading,
                number,
                live ? number.map(numbering::printed) : command.reference(),
                command.arisesFrom()));
    }

    private String headingOf(TakeItem command) {
        var heading = command.heading() == null ? agenda.title(command.itemId()).orElse("") : command.heading();
        HEADING_GIVEN.require(!heading.isBlank(), "Give 'heading', or the id of an item of the agenda.");
        return heading;
    }

    @CommandHandler
    void decide(RecordDiscussion command, Streams streams) {
        requireItem(command.itemId());
        business.requireUnused(command.paragraphId());
        var names = new Names(streams, details.heldOn());
        command.speakers()
                .forEach(speaker -> speaker.personId()
                        .asOptional()
                        .ifPresent(person -> names.requirePerson("speakers.personId", person)));
        record(new DiscussionRecorded(id, command.itemId(), command.paragraphId(), command.text(), command.speakers()));
    }

    @CommandHandler
    void decide(ConsiderMinutes command, Streams streams) {
        requireItem(command.itemId());
        requireWordingFits(command.wording(), Sentence.MINUTES_CONSIDERED);
        streams.require("ofMeetingId", command.ofMeetingId(), MeetingEvent.STREAM);
        var other = MeetingEvent.detailsOf(streams.eventsOf(command.ofMeetingId(), MeetingEvent.class))
                .orElseThrow();
        if (live) {
            EARLIER_MEETING.require(isEarlierOfBody(other));
            NOT_YET_APPROVED.require(
                    streams.eventsOf(MinutesEvent.minutesOf(command.ofMeetingId()), MinutesApproved.class)
                            .isEmpty());
        }
        record(new MinutesConsidered(id, command.itemId(), command.ofMeetingId(), other.heldOn(), command.wording()));
    }

    @CommandHandler
    void decide(AgreeCorrection command, MinutesPress press) {
        requireItem(command.itemId());
        business.requireUnused(command.correctionId());
        requireWordingFits(command.wording(), Sentence.CORRECTION_AGREED);
        business.approvable(command.ofMeetingId());
        corrections.requireNotApproved(command.ofMeetingId());
        if (live) {
            int times = press.occurrences(command.ofMeetingId(), corrections.of(command.ofMeetingId()), command.from());
            WORDS_STAND_ONCE.require(
                    times == 1,
                    times == 0 ? "They do not stand there." : "They stand there more than once; quote more.");
        }
        record(new CorrectionAgreed(
                id,
                command.itemId(),
                command.ofMeetingId(),
                command.correctionId(),
                command.from(),
                command.to(),
                command.wording()));
    }

    @CommandHandler
    void decide(CorrectRecord command, Streams streams) {
        record(new Correction(id, details, live, register, debate, streams).decide(command));
    }

    private boolean isEarlierOfBody(MeetingDetails other) {
        return other.bodyId().equals(details.bodyId()) && other.heldOn().isBefore(details.heldOn());
    }

    @CommandHandler
    void decide(MoveMotion command, Streams streams) {
        requireItem(command.itemId());
        business.requireUnused(command.motionId());
        requireWordingFits(command.wording(), Sentence.MOTION);
        record(debating(streams).decide(command));
    }

    @CommandHandler
    void decide(MoveAmendment command, Streams streams) {
        requireInProgress();
        business.requireUnused(command.motionId());
        requireWordingFits(command.wording(), Sentence.AMENDMENT);
        record(debating(streams).decide(command));
    }

    @CommandHandler
    void decide(SecondMotion command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.MOTION_SECONDED);
        record(debating(streams).decide(command));
    }

    @CommandHandler
    void decide(WithdrawMotion command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.MOTION_WITHDRAWN);
        record(debating(streams).decide(command));
    }

    @CommandHandler
    void decide(Nominate command, Streams streams) {
        requireItem(command.itemId());
        business.requireUnused(command.nominationId());
        requireWordingFits(command.wording(), Sentence.NOMINATION);
        record(debating(streams).decide(command));
    }

    @CommandHandler
    void decide(SecondNomination command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.SECONDING);
        record(debating(streams).decide(command));
    }

    @CommandHandler
    void decide(DeclineNomination command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.NOMINATION_DECLINED);
        record(debating(streams).decide(command));
    }

    @CommandHandler
    void decide(CloseNominations command, Streams streams) {
        requireItem(command.itemId());
        record(debating(streams).decide(command));
    }

    @CommandHandler
    void decide(RecordVote command, Streams streams) {
        requireItem(command.itemId());
        business.requireUnused(command.voteId());
        requireWordingFits(command.wording(), Sentence.VOTE);
        if (live) {
            requirePresided();
            requireQuorum(register.votersDuring(command.itemId()), streams);
        }
        record(debating(streams).decide(command));
    }

    @CommandHandler
    void decide(GiveCastingVote command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.CASTING_VOTE);
        record(debating(streams).decide(command));
    }

    @CommandHandler
    void decide(RequestVoteRecord command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.VOTE_RECORD_REQUIRED);
        record(debating(streams).decide(command));
    }

    private Debating debating(Streams streams) {
        return new Debating(details, live, register, debate, streams);
    }

    @CommandHandler
    void decide(PassResolution command, CommandGateway commands, Streams streams) {
        requireItem(command.itemId());
        requirePresided();
        business.requireUnused(command.resolutionId());
        requireFits(command.stem(), Sentence.DECISION);
        for (int index = 0; index < command.clauses().size(); index++) {
            CLAUSES_NUMBERED.require(command.clauses().get(index).number() == index + 1);
        }
        command.voteIds().forEach(debating(streams)::requireCarried);
        var approved = command.clauses().stream()
                .flatMap(clause -> clause.approvesMinutesOf().asOptional().stream())
                .filter(business::approvable)
                .toList();
        record(new ResolutionPassed(
                id,
                command.itemId(),
                command.resolutionId(),
                command.stem(),
                command.clauses(),
                command.numbered(),
                command.voteIds()));
        approved.forEach(meeting -> send(
                new RecordApproval(
                        meeting,
                        id,
                        details.heldOn(),
                        command.resolutionId(),
                        business.item(command.itemId()),
                        !live,
                        corrections.of(meeting)),
                commands));
    }

    @CommandHandler
    void decide(ElectChair command, CommandGateway commands, Streams streams) {
        elect(command, commands, streams);
    }

    @CommandHandler
    void decide(ElectToOffice command, CommandGateway commands, Streams streams) {
        elect(command, commands, streams);
    }

    private void elect(Elect command, CommandGateway commands, Streams streams) {
        requireInProgress();
        requirePresided();
        business.requireUnused(command.electionId());
        var nomination = debate.nomination(command.nominationId());
        var itemId = business.resolution(command.resolutionId());
        requireOpen(itemId);
        var vote = debating(streams).requireWon(command, itemId);
        var from = command.from().asOptional().orElse(details.heldOn());
        var minute = business.item(itemId);
        record(new ElectionConcluded(
                id,
                command.electionId(),
                details.bodyId(),
                details.heldOn(),
                nomination.office(),
                nomination.title(),
                nomination.term(),
                nomination.candidate(),
                from,
                nomination.nominationId(),
                nomination.proposer(),
                debate.seconder(nomination.nominationId()).map(Recorded::of).orElseGet(Recorded::notRecorded),
                vote.voteId(),
                vote.method(),
                debate.outcome(vote.voteId()),
                vote.counts(),
                command.resolutionId(),
                minute));
        send(
                new ConferOffice(
                        details.bodyId(),
                        nomination.office(),
                        nomination.candidate().personId(),
                        nomination.term().termId(),
                        from,
                        Recorded.notRecorded(),
                        !live,
                        false,
                        new OfficeBasis.Election(id, command.electionId(), command.resolutionId(), minute)),
                commands);
    }

    @CommandHandler
    void decide(RecordUndertaking command) {
        requireInProgress();
        business.requireUnused(command.undertakingId());
        var itemId = business.paragraph(command.paragraphId());
        requireOpen(itemId);
        record(new UndertakingRecorded(
                id,
                itemId,
                command.undertakingId(),
                command.paragraphId(),
                command.text(),
                command.by(),
                command.due()));
    }

    @CommandHandler
    void decide(ApplyRestriction command) {
        requireInProgress();
        business.item(command.itemId());
        requireWordingFits(command.wording(), Sentence.RESTRICTION);
        record(new RestrictionApplied(
                id,
                command.itemId(),
                command.scopes(),
                command.basis(),
                command.paragraphs(),
                command.reason(),
                command.publicInterest(),
                command.releaseCondition(),
                command.reviewOn(),
                command.wording()));
    }

    @CommandHandler
    void decide(AnnounceNextMeeting command, Streams streams) {
        requireItem(command.itemId());
        requireWordingFits(command.wording(), Sentence.NEXT_MEETING);
        NEXT_KNOWN.require(command.nextMeetingId().isRecorded() != (command.heldOn() != null), "Give one of them.");
        if (command.heldOn() != null) {
            NEXT_IS_LATER.require(!live || command.heldOn().isAfter(details.heldOn()));
            record(new NextMeetingAnnounced(
                    id,
                    command.itemId(),
                    command.nextMeetingId(),
                    command.heldOn(),
                    command.start(),
                    command.end(),
                    command.wording()));
            return;
        }
        var nextId = command.nextMeetingId().value();
        streams.require("nextMeetingId", nextId, MeetingEvent.STREAM);
        var next = MeetingEvent.detailsOf(streams.eventsOf(nextId, MeetingEvent.class))
                .orElseThrow();
        NEXT_IS_LATER.require(!live
                || (next.bodyId().equals(details.bodyId()) && next.heldOn().isAfter(details.heldOn())));
        record(new NextMeetingAnnounced(
                id,
                command.itemId(),
                command.nextMeetingId(),
                next.heldOn(),
                next.start(),
                next.end(),
                command.wording()));
    }

    @CommandHandler
    void decide(RecordArrival command, Streams streams) {
        requireNotOver();
        requireWordingFits(command.wording(), Sentence.ARRIVAL);
        record(sitting(streams).decide(command));
    }

    @CommandHandler
    void decide(RecordDeparture command, Streams streams) {
        requireNotOver();
        requireWordingFits(command.wording(), Sentence.DEPARTURE);
        record(sitting(streams).decide(command));
    }

    @CommandHandler
    void decide(RecordAbsence command, Streams streams) {
        requireNotOver();
        requireFits(command.wording(), Sentence.ABSENTEE);
        record(sitting(streams).decide(command));
    }

    @CommandHandler
    void decide(TakeChair command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.CHAIR_TAKEN);
        record(sitting(streams).decide(command));
    }

    @CommandHandler
    void decide(VacateChair command, Streams streams) {
        requireNotOver();
        requireWordingFits(command.wording(), Sentence.CHAIR_VACATED);
        record(sitting(streams).decide(command));
    }

    @CommandHandler
    void decide(DeclareInterest command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.INTEREST);
        record(sitting(streams).decide(command));
    }

    @CommandHandler
    void decide(RecordNoDeclarations command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.NO_INTERESTS);
        record(sitting(streams).decide(command));
    }

    @CommandHandler
    void decide(ExcludePublic command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.PUBLIC_EXCLUDED);
        record(sitting(streams).decide(command));
    }

    @CommandHandler
    void decide(ReadmitPublic command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.PUBLIC_READMITTED);
        record(sitting(streams).decide(command));
    }

    @CommandHandler
    void decide(AdjournMeeting command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.MEETING_ADJOURNED);
        record(sitting(streams).decide(command));
    }

    @CommandHandler
    void decide(ResumeMeeting command, Streams streams) {
        requireNotOver();
        requireWordingFits(command.wording(), Sentence.MEETING_RESUMED);
        record(sitting(streams).decide(command));
    }

    @CommandHandler
    void decide(AbandonMeeting command, Streams streams) {
        requireNotOver();
        requireWordingFits(command.wording(), Sentence.MEETING_ABANDONED);
        record(sitting(streams).decide(command));
    }

    @CommandHandler
    void decide(DeferItem command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.ITEM_DEFERRED);
        record(settling(streams).decide(command));
    }

    @CommandHandler
    void decide(ReferItem command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.ITEM_REFERRED);
        record(settling(streams).decide(command));
    }

    @CommandHandler
    void decide(WithdrawItem command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.ITEM_WITHDRAWN);
        record(settling(streams).decide(command));
    }

    @CommandHandler
    void decide(RuleItemOut command, Streams streams) {
        requireInProgress();
        requireWordingFits(command.wording(), Sentence.ITEM_RULED_OUT);
        record(settling(streams).decide(command));
    }

    @CommandHandler
    void decide(VaryOrder command, Streams streams) {
        requireInProgress();
        record(settling(streams).decide(command));
    }

    @CommandHandler
    void decide(LiftRestriction command, Streams streams) {
        record(settling(streams).decide(command));
    }

    @CommandHandler
    void decide(RescindResolution command, Streams streams) {
        requireItem(command.itemId());
        record(settling(streams).decide(command));
    }

    @CommandHandler
    void decide(CloseMeeting command, Streams streams) {
        requireInProgress();
        if (live) {
            REGISTER_TAKEN.require(!register.isEmpty());
            sitting(streams).requireDone();
        }
        record(new MeetingClosed(id, command.closedAt()));
    }

    private Sitting sitting(Streams streams) {
        return new Sitting(id, details, live, register, proceedings, docket, business, streams);
    }

    private Settling settling(Streams streams) {
        return new Settling(id, details, live, docket, business, streams);
    }

    /** Whether it is closed or abandoned: neither takes anything more. */
    private void requireNotOver() {
        NOT_CLOSED.require(state != State.CLOSED && state != State.ABANDONED);
    }

    private void requireInProgress() {
        requireNotOver();
        IN_PROGRESS.require(
                state == State.OPEN || state == State.TRANSCRIBING,
                state == State.ADJOURNED ? "Send resume-meeting first." : null);
    }

    private void requirePresided() {
        if (live) {
            proceedings.requirePresided();
        }
    }

    private void requireItem(String itemId) {
        requireInProgress();
        business.item(itemId);
        requireOpen(itemId);
    }

    private void requireOpen(String itemId) {
        if (live) {
            docket.requireOpen(itemId);
        }
    }

    private static void requireWordingFits(Recorded<Wording> wording, Sentence fact) {
        requireFits(wording.map(Wording::text), fact);
    }

    private static void requireFits(Recorded<String> wording, Sentence fact) {
        wording.asOptional().ifPresent(text -> {
            try {
                fact.requireReadable(text);
            } catch (IllegalArgumentException unfit) {
                throw WORDING_FITS.broken(unfit.getMessage());
            }
        });
    }

    private void record(MeetingEvent event) {
        AggregateLifecycle.apply(event, MetaData.with(Origin.SOURCE, source()));
    }

    private void send(Object command, CommandGateway commands) {
        commands.sendAndWait(new GenericCommandMessage<>(command, MetaData.with(Origin.SOURCE, source())));
    }

    private String source() {
        return live ? Origin.LIVE : Origin.TRANSCRIBED;
    }

    @EventSourcingHandler
    void evolve(MeetingScheduled event) {
        id = event.meetingId();
        details = event.details();
        live = true;
        state = State.SCHEDULED;
    }

    @EventSourcingHandler
    void evolve(MeetingTranscribed event) {
        id = event.meetingId();
        details = event.details();
        live = false;
        state = State.TRANSCRIBING;
    }

    @EventSourcingHandler
    void evolve(MeetingRescheduled event) {
        details = details.at(event);
        state = State.SCHEDULED;
    }

    @EventSourcingHandler
    void evolve(MeetingPostponed event) {
        state = State.POSTPONED;
    }

    @EventSourcingHandler
    void evolve(MeetingCancelled event) {
        state = State.CANCELLED;
    }

    @EventSourcingHandler
    void evolve(MeetingOpened event) {
        state = State.OPEN;
    }

    @EventSourcingHandler
    void evolve(MeetingAdjourned event) {
        state = live ? State.ADJOURNED : state;
    }

    @EventSourcingHandler
    void evolve(MeetingResumed event) {
        state = live ? State.OPEN : state;
    }

    @EventSourcingHandler
    void evolve(MeetingAbandoned event) {
        state = State.ABANDONED;
    }

    @EventSourcingHandler
    void evolve(MeetingClosed event) {
        state = State.CLOSED;
    }

    @EventSourcingHandler
    void evolve(RecordCorrected event) {
        Correction.evolve(event, register, proceedings, docket, debate);
    }
}
