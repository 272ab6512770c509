package org.minutebook.query.meetings;

import jakarta.persistence.QueryHint;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.QueryHints;

interface ItemRows extends JpaRepository<ItemRow, String> {
    /** The row that stood when the transaction began; it writes nothing first. */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<ItemRow> findByEventIdAndRecordedToIsNull(String eventId);
}
