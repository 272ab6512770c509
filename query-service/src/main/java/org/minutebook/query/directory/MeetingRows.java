package org.minutebook.query.directory;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingRows extends JpaRepository<MeetingRow, String> {
    List<MeetingRow> findByBodyIdOrderByHeldOnAscPositionAsc(String bodyId);

    List<MeetingRow> findByBodyIdAndHeldOnOrderByPosition(String bodyId, LocalDate heldOn);

    int countByBodyIdAndHeldOnAndPositionLessThan(String bodyId, LocalDate heldOn, long position);
}
