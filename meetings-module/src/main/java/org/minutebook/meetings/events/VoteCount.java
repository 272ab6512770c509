package org.minutebook.meetings.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;

/**
 * What a vote comes to, as far as it was counted.
 *
 * @param counts for, against and neither; null when nobody counted
 * @param candidates the votes of each candidate, by nomination; null when the vote was not between candidates
 */
public record VoteCount(Counts counts, Map<String, Integer> candidates) {
    /** What a recorded vote comes to. */
    public static VoteCount of(VoteRecorded vote) {
        var each = vote.each().asOptional().orElse(List.of());
        var ballots = vote.ballots().asOptional();
        var candidates = ballots.isPresent() ? ofBallots(ballots.get()) : byName(each);
        return new VoteCount(
                vote.counts()
                        .asOptional()
                        .or(() -> vote.each().asOptional().map(VoteCount::ofNames))
                        .orElse(null),
                candidates);
    }

    /** How many of those named voted which way. */
    public static Counts ofNames(Collection<MemberVote> each) {
        return new Counts(
                chose(each, VoteChoice.FOR), chose(each, VoteChoice.AGAINST), chose(each, VoteChoice.ABSTAINED));
    }

    private static int chose(Collection<MemberVote> each, VoteChoice choice) {
        return (int) each.stream().filter(vote -> vote.choice() == choice).count();
    }

    /** How many of those named voted for whom; null when they did not vote between candidates. */
    public static Map<String, Integer> byName(Collection<MemberVote> each) {
        var candidates = new LinkedHashMap<String, Integer>();
        each.forEach(vote -> vote.nominationId()
                .asOptional()
                .ifPresent(nomination -> candidates.merge(nomination, 1, Integer::sum)));
        return candidates.isEmpty() ? null : candidates;
    }

    /** How many ballots were for whom. */
    public static Map<String, Integer> ofBallots(Collection<CandidateVotes> ballots) {
        var candidates = new LinkedHashMap<String, Integer>();
        ballots.forEach(ballot -> candidates.merge(ballot.nominationId(), ballot.votes(), Integer::sum));
        return candidates;
    }

    /** Whether the names, the ballots and the counts of a vote agree, as far as it has them. */
    public static boolean agrees(VoteRecorded vote) {
        var counts = vote.counts().asOptional();
        var each = vote.each().asOptional();
        var ballots = vote.ballots().asOptional().map(VoteCount::ofBallots);
        boolean namesAreCounted =
                counts.isEmpty() || each.isEmpty() || counts.get().equals(ofNames(each.get()));
        boolean ballotsAreCounted = counts.isEmpty()
                || ballots.isEmpty()
                || counts.get().against() == 0 && counts.get().inFavour() == total(ballots.get());
        boolean ballotsAreNamed = each.isEmpty() || ballots.isEmpty() || isOfNames(ballots.get(), each.get());
        return namesAreCounted && ballotsAreCounted && ballotsAreNamed;
    }

    /** Whether ballots are those of the names; a candidate whom nobody named has none. */
    private static boolean isOfNames(Map<String, Integer> ballots, Collection<MemberVote> each) {
        var cast = new HashMap<>(ballots);
        cast.values().removeIf(votes -> votes == 0);
        var named = byName(each);
        return cast.equals(named == null ? Map.of() : named);
    }

    /** Whether it was a vote between candidates, not one for and against. */
    public boolean isBetweenCandidates() {
        return candidates != null;
    }

    /** The nominations with the most votes, several when they are equal. */
    public List<String> leading() {
        int most =
                candidates.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return candidates.keySet().stream()
                .filter(nomination -> candidates.get(nomination) == most)
                .toList();
    }

    /** Whether nobody had more votes than everybody else; false when nobody counted. */
    public boolean isTied() {
        return isBetweenCandidates() ? leading().size() > 1 : counts != null && counts.inFavour() == counts.against();
    }

    /** How it went by the count; empty when nobody counted. An equal vote is lost. */
    public Optional<VoteOutcome> outcome() {
        if (!isBetweenCandidates() && counts == null) {
            return Optional.empty();
        }
        boolean carried = isBetweenCandidates()
                ? leading().size() == 1 && total(candidates) > 0
                : counts.inFavour() > counts.against();
        return Optional.of(carried ? VoteOutcome.CARRIED : VoteOutcome.LOST);
    }

    /** How many voted or said that they did not; 0 when nobody counted. */
    public long total() {
        long counted = counts == null ? 0 : counts.total();
        int abstained = counts == null ? 0 : counts.abstained();
        return isBetweenCandidates() ? Math.max(counted, total(candidates) + abstained) : counted;
    }

    private static long total(Map<String, Integer> candidates) {
        return candidates.values().stream().mapToLong(Integer::longValue).sum();
    }
}
