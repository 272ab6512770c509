package org.minutebook.query.register;

import org.springframework.data.jpa.repository.JpaRepository;

interface ChangeRows extends JpaRepository<ChangeRow, Long> {}
