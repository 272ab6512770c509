package org.minutebook.query.directory;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonRows extends JpaRepository<PersonRow, String> {
    List<PersonRow> findAllByOrderByPosition();
}
