package org.minutebook.query.directory;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface TermRows extends JpaRepository<TermRow, String> {
    List<TermRow> findAllByOrderByPosition();
}
