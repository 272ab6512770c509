package org.minutebook.query.directory;

import org.springframework.data.jpa.repository.JpaRepository;

interface BodyRows extends JpaRepository<BodyRow, String> {}
