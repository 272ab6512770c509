package org.minutebook.query.offices;

import org.springframework.data.jpa.repository.JpaRepository;

interface PersonNameRows extends JpaRepository<PersonNameRow, String> {}
