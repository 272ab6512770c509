package org.minutebook.query.offices;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface KnownOfficeRows extends JpaRepository<KnownOfficeRow, String> {
    List<KnownOfficeRow> findByBodyIdOrderByRecordedFromAscOfficeAsc(String bodyId);

    List<KnownOfficeRow> findByBodyIdAndOfficeOrderByRecordedFrom(String bodyId, String office);
}
