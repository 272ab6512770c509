package org.minutebook.query.minutes;

import org.springframework.data.jpa.repository.JpaRepository;

interface MinutesRows extends JpaRepository<MinutesRow, String> {}
