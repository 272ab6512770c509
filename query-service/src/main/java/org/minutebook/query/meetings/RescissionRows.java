package org.minutebook.query.meetings;

import org.springframework.data.jpa.repository.JpaRepository;

interface RescissionRows extends JpaRepository<RescissionRow, Long> {}
