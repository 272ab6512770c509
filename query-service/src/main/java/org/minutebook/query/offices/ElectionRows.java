package org.minutebook.query.offices;

import org.springframework.data.jpa.repository.JpaRepository;

interface ElectionRows extends JpaRepository<ElectionRow, String> {}
