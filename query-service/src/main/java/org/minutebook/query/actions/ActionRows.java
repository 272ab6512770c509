package org.minutebook.query.actions;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActionRows extends JpaRepository<ActionRow, String> {
    Optional<ActionRow> findByActionIdAndRecordedToIsNull(String actionId);
}
