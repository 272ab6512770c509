package org.minutebook.meetings.revisions;

import org.minutebook.record.names.RevisionStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps from earlier revisions of the meetings' events to the present ones. */
@Configuration(proxyBeanMethods = false)
class MeetingRevisions {
    /** Votes came to say how many were entitled to vote. Of those before, nobody noted it. */
    @Bean
    RevisionStep votesWithRoll() {
        return new RevisionStep(
                "meetings.vote-recorded", 1, 2, vote -> vote.putObject("roll").put("state", "not-recorded"));
    }

    /** Approvals came to say which corrections were approved with the minutes. Of those before, none was recorded. */
    @Bean
    RevisionStep approvalsWithCorrections() {
        return new RevisionStep("meetings.minutes-approved", 1, 2, approval -> approval.putArray("corrections"));
    }
}
