package org.minutebook.query.meetings;

import org.springframework.data.jpa.repository.JpaRepository;

interface LiftingRows extends JpaRepository<LiftingRow, Long> {}
