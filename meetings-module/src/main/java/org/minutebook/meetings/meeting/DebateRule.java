package org.minutebook.meetings.meeting;

import org.minutebook.record.Refusal;
import org.minutebook.record.Rule;

/**
 * The rulebook of debates and votes. Those marked as a live meeting's do not bind a transcription, which accepts what
 * its document says; they show there as findings.
 */
enum DebateRule implements Rule {
    /** What is seconded, amended or voted on was moved. */
    MOTION_MOVED(
            "meetings.motion-moved", "A motion has been recorded before it is spoken of.", Refusal.UNKNOWN_REFERENCE),
    /** Live. Somebody moved. */
    MOVER_NAMED("meetings.mover-named", "A live motion names who moved it."),
    /** Live. A motion is seconded once. */
    MOTION_SECONDED_ONCE("meetings.motion-seconded-once", "A motion is seconded once."),
    /** Live. Seconding takes a second person. */
    MOTION_SECONDER_DIFFERS("meetings.motion-seconder-differs", "A motion is seconded by another than its mover."),
    /** Live. What is done with is not debated again. */
    MOTION_OPEN("meetings.motion-open", "A motion that was withdrawn or voted on takes nothing more."),
    /** Live. What a motion is to say is settled before it is voted on. */
    AMENDMENT_FIRST(
            "meetings.amendment-first", "A motion is voted on when its amendments have been voted on or withdrawn."),
    /** Live. A question is decided where it was put. */
    MOTION_OF_ITEM("meetings.motion-of-item", "A motion is voted on under the item that it was moved under."),
    /** Live. Once closed, the list of candidates stands. */
    NOMINATIONS_OPEN(
            "meetings.nominations-open", "Nominations for an office are taken until they are closed, which is once."),
    /** Live. Nobody declines twice, nor what they already hold. */
    DECLINES_BEFORE_ELECTION(
            "meetings.declines-before-election", "A candidate declines once, before anybody is elected by it."),
    /** Live. Nobody is elected who would not stand. */
    CANDIDATE_STANDS("meetings.candidate-stands", "Who declined a nomination is not voted for, and does not win."),
    /** Live. Names, and only there where they are called. */
    NAMES_FIT_METHOD(
            "meetings.names-fit-method", "A vote by name says how each voted; one by assent or in secret does not."),
    /** A name stands for one of the answers that the question has. */
    NAMES_FIT_QUESTION(
            "meetings.names-fit-question",
            "On a question each is for, against or abstains; between candidates each is for one of those voted on, or"
                    + " abstains.",
            Refusal.MALFORMED),
    /** Live. One member, one vote; the casting vote comes on top (Schedule 12 paragraph 39). */
    VOTES_ONCE("meetings.votes-once", "Nobody votes twice."),
    /** Live. Who is not there, is no member or has an interest has no vote (Localism Act 2011 section 31). */
    EXCLUDED_VOTER("meetings.excluded-voter", "Only those vote who are present and entitled to vote on the item."),
    /** Live. Names, ballots and counts are of one vote. */
    VOTES_ADD_UP("meetings.votes-add-up", "The votes by name, the ballots and the counts of a vote agree."),
    /** Ballots are cast for candidates. */
    BALLOTS_FOR_CANDIDATES(
            "meetings.ballots-for-candidates",
            "Ballots are counted for nominations that are voted on, each once.",
            Refusal.MALFORMED),
    /** Only between candidates does a vote go to another round. */
    ROUND_OF_CANDIDATES(
            "meetings.round-of-candidates", "Rounds are counted from 1, of votes on nominations.", Refusal.MALFORMED),
    /** Live. One round after the other. */
    ROUND_FOLLOWS("meetings.round-follows", "A round follows on the one before for the same office."),
    /** Live. The register says how many could vote. */
    ROLL_COUNTED("meetings.roll-counted", "How many may vote in a live meeting is counted from its register."),
    /** Live. Whoever presides decides what the others did not (Schedule 12 paragraph 39). */
    TIED("meetings.tied", "A casting vote is given on an equal vote that was counted, and once."),
    /** Live. It is the presider's (Schedule 12 paragraph 39; Local Government Act 1972 section 4). */
    PRESIDES("meetings.presides", "A casting vote is given by whoever presides."),
    /** A casting vote decides. */
    CASTING_VOTE_DECIDES(
            "meetings.casting-vote-decides",
            "A casting vote is for or against a question, or for one of the candidates who were equal.",
            Refusal.MALFORMED),
    /** Live. Straight after the vote (SI 1993/202, schedule 2, paragraph 1; Schedule 12 paragraph 39). */
    TOO_LATE(
            "meetings.too-late",
            "A casting vote is given straight after the vote, and a vote's record required before the next item."),
    /** Live. It is asked for once. */
    VOTE_RECORDED_ONCE("meetings.vote-recorded-once", "Each requires once that their vote be recorded."),
    /** Live. Names that were called are not called otherwise. */
    VOTE_RECORDED_AS_CAST(
            "meetings.vote-recorded-as-cast", "What is recorded at a member's request is how the member voted."),
    /** Live. The candidate with most votes wins, of equal ones whom the casting vote chose. */
    NOMINATION_WON(
            "meetings.nomination-won", "Who is elected of several has more votes than any other, or the casting vote."),
    /** Live. What an earlier round left open a later one decides. */
    LAST_ROUND("meetings.last-round", "An election rests on the last vote for its office.");

    private final String code;
    private final String sentence;
    private final Refusal refusal;

    DebateRule(String code, String sentence) {
        this(code, sentence, Refusal.CONFLICT);
    }

    DebateRule(String code, String sentence, Refusal refusal) {
        this.code = code;
        this.sentence = sentence;
        this.refusal = refusal;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
