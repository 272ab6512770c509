package org.minutebook.query.actions;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ActionRows extends JpaRepository<ActionRow, String> {
    Optional<ActionRow> findByActionIdAndRecordedToIsNull(String actionId);

    @Query("select action from ActionRow action where action.bodyId = :bodyId and action.recordedFrom <= :known"
            + " and (action.recordedTo is null or action.recordedTo > :known)")
    List<ActionRow> knownAt(String bodyId, long known);
}
