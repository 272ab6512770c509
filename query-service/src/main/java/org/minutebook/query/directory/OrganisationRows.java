package org.minutebook.query.directory;

import org.springframework.data.jpa.repository.JpaRepository;

interface OrganisationRows extends JpaRepository<OrganisationRow, String> {}
