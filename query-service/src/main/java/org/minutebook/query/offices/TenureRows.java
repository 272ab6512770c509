package org.minutebook.query.offices;

import jakarta.persistence.QueryHint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface TenureRows extends JpaRepository<TenureRow, String> {
    /** The row that stood when the transaction began; it writes nothing first. */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<TenureRow> findByTenureIdAndRecordedToIsNull(String tenureId);

    /** Holdings of an office that were true on a day, as known at a position; the latest first. */
    @Query("""
            select tenure from TenureRow tenure
            where tenure.bodyId = :bodyId and tenure.office = :office
              and tenure.validFrom <= :day and (tenure.validTo is null or tenure.validTo > :day)
              and tenure.recordedFrom <= :known and (tenure.recordedTo is null or tenure.recordedTo > :known)
            order by tenure.validFrom desc, tenure.position desc
            """)
    List<TenureRow> held(String bodyId, String office, LocalDate day, long known);
}
