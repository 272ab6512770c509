package org.minutebook.query.actions;

import org.springframework.data.jpa.repository.JpaRepository;

interface RestrictionRows extends JpaRepository<RestrictionRow, String> {}
