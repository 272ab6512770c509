package org.minutebook.query.directory;

import org.springframework.data.jpa.repository.JpaRepository;

interface PersonRows extends JpaRepository<PersonRow, String> {}
