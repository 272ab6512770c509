package org.minutebook.query.minutes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minutebook.meetings.events.BusinessEvent.ItemDeferred;
import org.minutebook.meetings.events.BusinessEvent.ItemReferred;
import org.minutebook.meetings.events.BusinessEvent.ItemRuledOut;
import org.minutebook.meetings.events.BusinessEvent.ItemWithdrawn;
import org.minutebook.meetings.events.DepartureReason;
import org.minutebook.meetings.events.InterestConduct;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.SittingEvent.ArrivalRecorded;
import org.minutebook.meetings.events.SittingEvent.ChairTaken;
import org.minutebook.meetings.events.SittingEvent.ChairVacated;
import org.minutebook.meetings.events.SittingEvent.DepartureRecorded;
import org.minutebook.meetings.events.SittingEvent.InterestDeclared;
import org.minutebook.meetings.events.SittingEvent.MeetingAbandoned;
import org.minutebook.meetings.events.SittingEvent.MeetingAdjourned;
import org.minutebook.meetings.events.SittingEvent.MeetingResumed;
import org.minutebook.meetings.events.SittingEvent.NoInterestsDeclared;
import org.minutebook.meetings.events.SittingEvent.PublicExcluded;
import org.minutebook.meetings.events.SittingEvent.PublicReadmitted;
import org.minutebook.meetings.events.Wording;
import org.minutebook.membership.events.Sentence;
import org.minutebook.record.Recorded;

/**
 * Something that happened while a meeting sat or to one of its items, and the sentence for it.
 *
 * @param itemId the item among whose paragraphs it stands; not recorded where it stands at the place it happened at
 * @param values what fills the sentence's slots; what is not recorded, withheld or not to be said is null
 */
record Happening(Sentence sentence, Recorded<String> itemId, Recorded<Wording> wording, Map<String, Object> values) {

    /** @param heldOn the day of the meeting, which its sentences do not repeat */
    static Optional<Happening> of(Object fact, LocalDate heldOn) {
        if (fact instanceof ArrivalRecorded event) {
            return at(Sentence.ARRIVAL, event.itemId(), event.wording(), named(event.person(), event.at()));
        } else if (fact instanceof DepartureRecorded event) {
            var values = named(event.person(), event.at());
            values.put("reason", words(event.reason()));
            return at(Sentence.DEPARTURE, event.itemId(), event.wording(), values);
        } else if (fact instanceof ChairTaken event) {
            var values = named(event.person(), event.at());
            values.put("basis", event.basis().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            return at(Sentence.CHAIR_TAKEN, event.itemId(), event.wording(), values);
        } else if (fact instanceof ChairVacated event) {
            var values = named(event.person(), event.at());
            values.put("reason", event.reason().value());
            return at(Sentence.CHAIR_VACATED, event.itemId(), event.wording(), values);
        } else if (fact instanceof MeetingAdjourned event) {
            var values = moment(event.on(), heldOn, event.at());
            values.put("until", event.until().value());
            values.put("reason", event.reason());
            return at(Sentence.MEETING_ADJOURNED, event.itemId(), event.wording(), values);
        } else if (fact instanceof MeetingResumed event) {
            return at(
                    Sentence.MEETING_RESUMED, event.itemId(), event.wording(), moment(event.on(), heldOn, event.at()));
        } else if (fact instanceof MeetingAbandoned event) {
            var values = moment(heldOn, heldOn, event.at());
            values.put("reason", event.reason());
            return at(Sentence.MEETING_ABANDONED, Recorded.notRecorded(), event.wording(), values);
        }
        return declared(fact).or(() -> settled(fact));
    }

    private static Optional<Happening> declared(Object fact) {
        if (fact instanceof InterestDeclared event) {
            var values = named(event.person(), Recorded.notRecorded());
            values.put("kind", event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            values.put("item", event.title());
            values.put("nature", event.nature().value());
            values.put("conduct", words(event.conduct()));
            values.put("dispensation", event.dispensation() ? "having a dispensation" : null);
            return at(Sentence.INTEREST, Recorded.notRecorded(), event.wording(), values);
        } else if (fact instanceof NoInterestsDeclared event) {
            return at(Sentence.NO_INTERESTS, event.itemId(), event.wording(), Map.of());
        } else if (fact instanceof PublicExcluded event) {
            var values = item(event.title(), event.reason());
            values.put("ground", event.ground().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            values.put("paragraphs", event.paragraphs().isEmpty() ? null : String.join(", ", event.paragraphs()));
            return at(Sentence.PUBLIC_EXCLUDED, Recorded.of(event.itemId()), event.wording(), values);
        } else if (fact instanceof PublicReadmitted event) {
            return at(Sentence.PUBLIC_READMITTED, event.itemId(), event.wording(), Map.of());
        }
        return Optional.empty();
    }

    private static Optional<Happening> settled(Object fact) {
        if (fact instanceof ItemDeferred event) {
            var values = item(event.title(), event.reason());
            values.put("heldOn", event.toHeldOn().value());
            return at(Sentence.ITEM_DEFERRED, Recorded.of(event.itemId()), event.wording(), values);
        } else if (fact instanceof ItemReferred event) {
            var values = item(event.title(), event.reason());
            values.put("body", event.bodyName());
            return at(Sentence.ITEM_REFERRED, Recorded.of(event.itemId()), event.wording(), values);
        } else if (fact instanceof ItemWithdrawn event) {
            return at(
                    Sentence.ITEM_WITHDRAWN,
                    Recorded.of(event.itemId()),
                    event.wording(),
                    item(event.title(), event.reason()));
        } else if (fact instanceof ItemRuledOut event) {
            return at(
                    Sentence.ITEM_RULED_OUT,
                    Recorded.of(event.itemId()),
                    event.wording(),
                    item(event.title(), event.reason()));
        }
        return Optional.empty();
    }

    private static Optional<Happening> at(
            Sentence sentence, Recorded<String> itemId, Recorded<Wording> wording, Map<String, Object> values) {
        return Optional.of(new Happening(sentence, itemId, wording, values));
    }

    private static Map<String, Object> named(PersonAsPrinted person, Recorded<?> at) {
        var values = new HashMap<String, Object>();
        values.put("name", person.printedAs());
        values.put("at", at.value());
        return values;
    }

    private static Map<String, Object> moment(LocalDate on, LocalDate heldOn, Recorded<?> at) {
        var values = new HashMap<String, Object>();
        values.put("day", on.equals(heldOn) ? null : on);
        values.put("at", at.value());
        return values;
    }

    private static Map<String, Object> item(String title, String reason) {
        var values = new HashMap<String, Object>();
        values.put("item", title);
        values.put("reason", reason);
        return values;
    }

    private static String words(DepartureReason reason) {
        return switch (reason) {
            case LEFT -> null;
            case INTEREST -> "having an interest";
            case EXCLUDED -> "having been asked to";
        };
    }

    private static String words(InterestConduct conduct) {
        return switch (conduct) {
            case STAYED -> "stayed";
            case SPOKE_THEN_LEFT -> "left after speaking";
            case STAYED_SILENT -> "stayed without speaking or voting";
            case LEFT -> "left";
        };
    }
}
