package org.minutebook.query.minutes;

import org.springframework.data.jpa.repository.JpaRepository;

interface NumberRows extends JpaRepository<NumberRow, String> {}
