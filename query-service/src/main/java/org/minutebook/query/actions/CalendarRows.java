package org.minutebook.query.actions;

import org.springframework.data.jpa.repository.JpaRepository;

interface CalendarRows extends JpaRepository<CalendarRow, String> {}
