package org.minutebook.meetings.revisions;

import java.util.List;
import org.minutebook.record.names.RevisionStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

/** The steps from earlier revisions of the meetings' events to the present ones. */
@Configuration(proxyBeanMethods = false)
class MeetingRevisions {
    /** Votes came to say how many were entitled to vote. Of those before, nobody noted it. */
    @Bean
    RevisionStep votesWithRoll() {
        return new RevisionStep(
                "meetings.vote-recorded", 1, 2, vote -> vote.putObject("roll").put("state", "not-recorded"));
    }

    /** Votes came to be on motions, and to say how each voted, how many for whom, and in which round. */
    @Bean
    RevisionStep votesWithNamesAndBallots() {
        return new RevisionStep(
                "meetings.vote-recorded",
                2,
                3,
                vote -> List.of("motionId", "each", "ballots", "round")
                        .forEach(field -> vote.putObject(field).put("state", "not-recorded")));
    }

    /** Attendances came to say for whom a substitute sat, and who was in the room. */
    @Bean
    RevisionStep attendancesWithMode() {
        return new RevisionStep("meetings.attendance-recorded", 1, 2, attendance -> {
            attendance.putObject("substituteFor").put("state", "not-recorded");
            attendance.putObject("mode").put("state", "not-recorded");
        });
    }

    /** Restrictions came to say the paragraphs of exempt information, and how the public interest was weighed. */
    @Bean
    RevisionStep restrictionsWithParagraphs() {
        return new RevisionStep("meetings.restriction-applied", 1, 2, restriction -> {
            restriction.putArray("paragraphs");
            restriction.putObject("publicInterest").put("state", "not-recorded");
        });
    }

    /** Meetings came to say which law binds their body. Of those before, nobody noted it. */
    @Bean
    RevisionStep scheduledWithRegime() {
        return new RevisionStep("meetings.meeting-scheduled", 1, 2, MeetingRevisions::withoutRegime);
    }

    /** As {@link #scheduledWithRegime()}, of those that a document tells of. */
    @Bean
    RevisionStep transcribedWithRegime() {
        return new RevisionStep("meetings.meeting-transcribed", 1, 2, MeetingRevisions::withoutRegime);
    }

    /** Approvals came to say which corrections were approved with the minutes. Of those before, none was recorded. */
    @Bean
    RevisionStep approvalsWithCorrections() {
        return new RevisionStep("meetings.minutes-approved", 1, 2, approval -> approval.putArray("corrections"));
    }

    private static void withoutRegime(ObjectNode meeting) {
        ((ObjectNode) meeting.get("details")).putObject("regime").put("state", "not-recorded");
    }
}
