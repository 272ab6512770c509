package org.minutebook.query.actions;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface RestrictionRows extends JpaRepository<RestrictionRow, String> {
    List<RestrictionRow> findByMeetingIdInAndRecordedFromLessThanEqual(List<String> meetingIds, long known);
}
