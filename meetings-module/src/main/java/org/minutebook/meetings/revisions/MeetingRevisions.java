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
}
