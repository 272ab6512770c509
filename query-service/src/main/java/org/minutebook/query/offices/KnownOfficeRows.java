package org.minutebook.query.offices;

import org.springframework.data.jpa.repository.JpaRepository;

interface KnownOfficeRows extends JpaRepository<KnownOfficeRow, String> {}
