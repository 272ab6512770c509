package org.minutebook.query;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.minutebook.meetings.events.Affiliation;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.ClauseType;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.Quorum;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;
import org.minutebook.record.names.Facts;

/** Events of invented meetings, in which only what a test is about has to be said. */
public final class MeetingFacts {
    private MeetingFacts() {}

    /**
     * An event.
     *
     * @param fields names and values by turns; whatever is left out is not recorded, empty or none
     */
    public static <E> E fact(Class<E> type, Object... fields) {
        var given = new TreeMap<String, Object>();
        for (int index = 0; index < fields.length; index += 2) {
            given.put((String) fields[index], fields[index + 1]);
        }
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> value(component, given))
                .toArray();
        if (!given.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + given.keySet());
        }
        try {
            var constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static Object value(RecordComponent component, Map<String, Object> given) {
        var value = given.remove(component.getName());
        if (component.getType() == Recorded.class) {
            return value == null || value instanceof Recorded
                    ? Recorded.orNotRecorded((Recorded<?>) value)
                    : Recorded.of(value);
        } else if (value != null) {
            return value;
        } else if (component.getType() == boolean.class) {
            return false;
        } else if (component.getType() == int.class) {
            return 0;
        } else if (component.getType() == long.class) {
            return 0L;
        } else if (component.getType() == String.class) {
            return "";
        }
        return component.getType() == List.class ? List.of() : null;
    }

    /** A person whose name is the alias, and whose id stands for it. */
    public static PersonAsPrinted person(String id) {
        return new PersonAsPrinted(id, "Somebody " + id);
    }

    /** A meeting of an invented board that has a term. */
    public static MeetingScheduled scheduled(String meeting, String body, LocalDate heldOn, Quorum quorum) {
        return new MeetingScheduled(
                meeting,
                fact(
                        MeetingDetails.class,
                        "bodyId",
                        body,
                        "bodyCode",
                        "IB",
                        "bodyName",
                        "Invented Board",
                        "kind",
                        MeetingKind.ORDINARY,
                        "term",
                        new TermNamed("term-2031", "2031/32", 2031),
                        "heldOn",
                        heldOn,
                        "constitution",
                        new Constitution(
                                List.of(new Office("chair", "Chair", false)),
                                Recorded.ofNullable(quorum),
                                new Numbering("IB {number}/{yy}"),
                                new HouseStyle("RESOLVED", null))));
    }

    public static AttendanceRecorded attends(String meeting, String person, Capacity capacity) {
        return fact(
                AttendanceRecorded.class,
                "meetingId",
                meeting,
                "person",
                person(person),
                "heading",
                AttendanceHeading.PRESENT,
                "capacity",
                capacity);
    }

    /** A member who represents an organisation. */
    public static AttendanceRecorded attendsFor(String meeting, String person, String organisation) {
        return fact(
                AttendanceRecorded.class,
                "meetingId",
                meeting,
                "person",
                person(person),
                "heading",
                AttendanceHeading.PRESENT,
                "capacity",
                Capacity.MEMBER,
                "organisation",
                new Affiliation(organisation, organisation, Recorded.none(), Affiliation.Provenance.STATED));
    }

    public static MeetingOpened opened(String meeting, String presiding) {
        return new MeetingOpened(meeting, LocalTime.of(18, 0), person(presiding));
    }

    public static ItemTaken item(String meeting, String item, Integer number) {
        return fact(
                ItemTaken.class,
                "meetingId",
                meeting,
                "itemId",
                item,
                "heading",
                "Item " + item,
                "number",
                Recorded.ofNullable(number),
                "reference",
                Recorded.ofNullable(number).map(one -> "IB " + one + "/31"));
    }

    public static ResolutionPassed resolved(String meeting, String item, String resolution, String... clauses) {
        var numbered = new ArrayList<Clause>();
        for (String text : clauses) {
            numbered.add(new Clause(numbered.size() + 1, ClauseType.AGREE, text, null));
        }
        return fact(
                ResolutionPassed.class,
                "meetingId",
                meeting,
                "itemId",
                item,
                "resolutionId",
                resolution,
                "clauses",
                List.copyOf(numbered));
    }

    public static MeetingClosed closed(String meeting) {
        return new MeetingClosed(meeting, Recorded.of(LocalTime.of(21, 0)));
    }

    /** Another value for one field of a fact. */
    public static RecordCorrected corrected(RecordedEvent event, String field, Object becomes) {
        var fields = new LinkedHashMap<>(Facts.fieldsOf(event.fact()));
        fields.put(field, becomes);
        return fact(
                RecordCorrected.class,
                "meetingId",
                event.streamId(),
                "eventId",
                event.eventId(),
                "eventType",
                Facts.nameOf(event.fact()),
                "was",
                Map.of(),
                "becomes",
                Map.of(field, becomes),
                "fact",
                fields,
                "reason",
                "A slip");
    }
}
