package org.minutebook.query.actions;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CalendarRows extends JpaRepository<CalendarRow, String> {
    List<CalendarRow> findByBodyIdAndRecordedFromLessThanEqual(String bodyId, long known);
}
