package org.minutebook.query.offices;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface TenureRows extends JpaRepository<TenureRow, String> {
    Optional<TenureRow> findByTenureIdAndRecordedToIsNull(String tenureId);
}
