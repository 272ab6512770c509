package org.minutebook.query.sitting;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.PresidingBasis;
import org.minutebook.meetings.events.SittingEvent.ChairTaken;
import org.minutebook.meetings.events.SittingEvent.ChairVacated;
import org.minutebook.meetings.events.SittingEvent.MeetingAbandoned;
import org.minutebook.meetings.events.SittingEvent.MeetingAdjourned;
import org.minutebook.meetings.events.SittingEvent.MeetingResumed;
import org.minutebook.query.sitting.Presiding.Began;
import org.minutebook.query.sitting.Presiding.Ended;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

/** Follows who presided over a meeting. Whoever did when it broke off does when it goes on. */
final class PresidingTimeline {
    private final Course course;
    private final List<Presiding> segments = new ArrayList<>();

    private PresidingTimeline(Course course) {
        this.course = course;
    }

    static List<Presiding> of(Course course) {
        var timeline = new PresidingTimeline(course);
        course.events().forEach(timeline::take);
        return timeline.segments;
    }

    private void take(RecordedEvent event) {
        var fact = event.fact();
        if (fact instanceof MeetingOpened opened) {
            var when = course.when(event, Recorded.of(opened.openedAt()), Recorded.notRecorded());
            begin(opened.presiding(), Began.OPENED, Recorded.notRecorded(), when);
        } else if (fact instanceof ChairTaken taken) {
            var when = course.when(event, taken.at(), taken.itemId());
            end(when, Ended.FOLLOWED);
            begin(taken.person(), Began.TOOK_CHAIR, Recorded.of(taken.basis()), when);
        } else if (fact instanceof ChairVacated vacated) {
            end(course.when(event, vacated.at(), vacated.itemId()), Ended.VACATED);
        } else if (fact instanceof MeetingAdjourned adjourned) {
            end(course.when(event, adjourned.at(), adjourned.itemId()), Ended.ADJOURNED);
        } else if (fact instanceof MeetingResumed resumed) {
            goOn(course.when(event, resumed.at(), resumed.itemId()));
        } else if (fact instanceof MeetingAbandoned abandoned) {
            end(course.when(event, abandoned.at(), Recorded.notRecorded()), Ended.ABANDONED);
        } else if (fact instanceof MeetingClosed closed) {
            end(course.when(event, closed.closedAt(), Recorded.notRecorded()), Ended.CLOSED);
        }
    }

    private void begin(PersonAsPrinted person, Began began, Recorded<PresidingBasis> basis, When when) {
        segments.add(new Presiding(
                person.personId(),
                person.printedAs(),
                began,
                basis,
                when,
                Recorded.notRecorded(),
                Recorded.notRecorded()));
    }

    private void end(When when, Ended how) {
        int last = segments.size() - 1;
        if (last >= 0 && !segments.get(last).until().isRecorded()) {
            segments.set(last, segments.get(last).until(when, how));
        }
    }

    private void goOn(When when) {
        if (!segments.isEmpty()) {
            var last = segments.get(segments.size() - 1);
            if (last.ended().equals(Recorded.of(Ended.ADJOURNED))) {
                begin(new PersonAsPrinted(last.person(), last.name()), Began.RESUMED, last.basis(), when);
            }
        }
    }
}
