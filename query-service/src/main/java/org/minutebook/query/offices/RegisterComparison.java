package org.minutebook.query.offices;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.offices.HolderAnswer.OfficeNamed;
import org.minutebook.query.offices.HolderAnswer.PersonNamed;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Moments;
import org.minutebook.query.register.Changes;
import org.minutebook.query.register.Changes.Change;
import org.minutebook.query.register.Register;
import org.minutebook.query.register.RegisterAnswers.Member;
import org.minutebook.query.register.RegisterAnswers.Seat;
import org.minutebook.query.register.RegisterReading;
import org.minutebook.record.Recorded;
import org.springframework.stereotype.Component;

/** Compares what a body's register said at two moments, and finds what was empty in it on a day. */
@Component
class RegisterComparison {
    private final OfficesReading offices;
    private final RegisterReading register;
    private final Register names;
    private final Changes changes;
    private final Directory directory;
    private final Moments moments;

    RegisterComparison(
            OfficesReading offices,
            RegisterReading register,
            Register names,
            Changes changes,
            Directory directory,
            Moments moments) {
        this.offices = offices;
        this.register = register;
        this.names = names;
        this.changes = changes;
        this.directory = directory;
        this.moments = moments;
    }

    /**
     * What changed in a body's register between two moments.
     *
     * @param on the day of which both are asked
     * @param from the position of the one
     * @param to the position of the other
     * @param offices those whose holders on that day differ
     * @param members those who were members on that day at one of the moments only, or otherwise
     * @param changes what was recorded in between, whatever day it is about
     */
    record Comparison(
            BodyEntry body,
            LocalDate on,
            long from,
            long to,
            List<OfficeChange> offices,
            List<MemberChange> members,
            List<Change> changes) {}

    /** The holders of an office at the one moment and at the other. */
    record OfficeChange(OfficeNamed office, List<PersonNamed> before, List<PersonNamed> after) {}

    /** A membership at the one moment and at the other; none where there was none. */
    record MemberChange(Recorded<Member> before, Recorded<Member> after) {}

    /**
     * Something that nobody had on a day.
     *
     * @param kind seat or office
     * @param since when the last one left or, where nobody is known to have, it was declared vacant
     * @param declared from when on this vacancy was declared; not recorded when it was not
     */
    record Vacancy(String kind, String key, String title, Recorded<LocalDate> since, Recorded<LocalDate> declared) {}

    /** Compares two moments, each as {@code known} has it. */
    Comparison compare(String body, String from, String to, String on) {
        var day = moments.on(on);
        long before = known(from);
        long after = known(to);
        var entry = names.named(directory.body(body), day, after);
        return new Comparison(
                entry,
                day,
                before,
                after,
                offices.keys(entry, Math.max(before, after)).stream()
                        .map(office -> new OfficeChange(
                                offices.office(entry, office, day, after),
                                offices.holdersOf(entry, office, day, before),
                                offices.holdersOf(entry, office, day, after)))
                        .filter(change -> !ids(change.before()).equals(ids(change.after())))
                        .toList(),
                members(body, day, before, after),
                changes.ofBody(entry.id(), Math.min(before, after), Math.max(before, after)));
    }

    private long known(String text) {
        return moments.known(text, OfficesReading.PROJECTION, Directory.PROJECTION, Register.PROJECTION);
    }

    private static List<String> ids(List<PersonNamed> people) {
        return people.stream().map(PersonNamed::id).sorted().toList();
    }

    private List<MemberChange> members(String body, LocalDate day, long before, long after) {
        var one = byId(register.members(body, day.toString(), Long.toString(before)));
        var other = byId(register.members(body, day.toString(), Long.toString(after)));
        var all = new LinkedHashMap<>(one);
        other.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(id -> !Objects.equals(one.get(id), other.get(id)))
                .map(id -> new MemberChange(recorded(one.get(id)), recorded(other.get(id))))
                .toList();
    }

    private static Map<String, Member> byId(Items<Member> members) {
        return members.items().stream()
                .collect(Collectors.toMap(Member::membership, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static <T> Recorded<T> recorded(T value) {
        return value == null ? Recorded.none() : Recorded.of(value);
    }

    /**
     * What nobody had on a day: seats in which nobody sat, and offices that somebody had left or that were declared so.
     */
    Items<Vacancy> vacancies(String body, String on, String known) {
        var day = moments.on(on);
        long position = known(known);
        var entry = directory.body(body);
        var seats = register.seats(body, day.toString(), Long.toString(position)).items().stream()
                .filter(Seat::vacant)
                .map(seat -> vacancy(
                        "seat",
                        seat.seat(),
                        seat.memberClass(),
                        register.leftBefore(entry, seat.seat(), day, position),
                        seat.declaredVacant()))
                .toList();
        var empty = offices.officesOn(entry, day, position).stream()
                .filter(office ->
                        offices.holdersOf(entry, office, day, position).isEmpty())
                .map(office -> vacancy(entry, office, day, position))
                .filter(vacancy -> vacancy.since().isRecorded())
                .toList();
        return new Items<>(Stream.concat(seats.stream(), empty.stream()).toList());
    }

    private Vacancy vacancy(BodyEntry body, String office, LocalDate day, long known) {
        return vacancy(
                "office",
                office,
                offices.office(body, office, day, known).title(),
                offices.leftBefore(body, office, day, known),
                register.declared(body, "OFFICE:" + office, day, known));
    }

    /** A declaration from before the last one left was of another vacancy. */
    private static Vacancy vacancy(
            String kind, String key, String title, Optional<LocalDate> left, Recorded<LocalDate> declared) {
        var ofThis = declared.asOptional()
                .filter(day -> left.isEmpty() || !day.isBefore(left.get()))
                .map(Recorded::of)
                .orElseGet(Recorded::notRecorded);
        return new Vacancy(kind, key, title, left.map(Recorded::of).orElse(ofThis), ofThis);
    }
}
