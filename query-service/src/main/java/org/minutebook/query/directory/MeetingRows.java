package org.minutebook.query.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingRows extends JpaRepository<MeetingRow, String> {
    Optional<MeetingRow> findByBodyIdAndSlug(String bodyId, String slug);

    List<MeetingRow> findByBodyIdOrderByHeldOnAscPositionAsc(String bodyId);

    int countByBodyIdAndHeldOn(String bodyId, LocalDate heldOn);
}
