package org.minutebook.query.register;

import jakarta.persistence.QueryHint;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.QueryHints;

interface FactRows extends JpaRepository<FactRow, String> {
    /** The row that stood when the transaction began; it writes nothing first. */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<FactRow> findByFactIdAndRecordedToIsNull(String factId);

    /** The one of them that nothing ended; others are of something that is said again. */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<FactRow> findByFactIdAndRecordedToIsNullAndValidToIsNull(String factId);
}
