package org.minutebook.query.directory;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrganisationRows extends JpaRepository<OrganisationRow, String> {
    List<OrganisationRow> findAllByOrderByPosition();
}
