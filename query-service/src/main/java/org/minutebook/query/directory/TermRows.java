package org.minutebook.query.directory;

import org.springframework.data.jpa.repository.JpaRepository;

interface TermRows extends JpaRepository<TermRow, String> {}
