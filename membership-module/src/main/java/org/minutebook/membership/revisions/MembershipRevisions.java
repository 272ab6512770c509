package org.minutebook.membership.revisions;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.record.names.RevisionStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

/** The steps from earlier revisions of membership's events to the present ones. */
@Configuration(proxyBeanMethods = false)
class MembershipRevisions {
    /** Constitutions came to say of whom a body is made up. Of those before, nobody noted it. */
    @Bean
    RevisionStep constitutionsWithComposition() {
        return new RevisionStep("membership.constitution-amended", 1, 2, amended -> {
            var composition = amended.putObject("composition");
            notRecorded(composition, "regime");
            composition.putArray("classes");
            notRecorded(amended, "reason");
        });
    }

    /**
     * Memberships came to have an id and a seat. Until then a person was a member of a body once in a lifetime, so the
     * id follows: it is the one that the roster gives to a first membership.
     */
    @Bean
    RevisionStep membershipsWithId() {
        return new RevisionStep("membership.member-appointed", 1, 2, appointed -> {
            var name = RosterEvent.rosterOf(appointed.get("bodyId").stringValue()) + "/member/"
                    + appointed.get("personId").stringValue() + "/0";
            appointed.put(
                    "membershipId",
                    UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                            .toString());
            notRecorded(appointed, "seat");
        });
    }

    /** Offices came to be held by somebody who only acts. Before, nobody did. */
    @Bean
    RevisionStep holdersWhoAct() {
        return new RevisionStep("membership.office-conferred", 1, 2, conferred -> conferred.put("acting", false));
    }

    /** What ended a holding came to be noted. */
    @Bean
    RevisionStep endsWithAuthority() {
        return new RevisionStep("membership.office-vacated", 1, 2, vacated -> notRecorded(vacated, "authority"));
    }

    private static void notRecorded(ObjectNode event, String field) {
        event.putObject(field).put("state", "not-recorded");
    }
}
