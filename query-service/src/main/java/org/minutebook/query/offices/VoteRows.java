package org.minutebook.query.offices;

import org.springframework.data.jpa.repository.JpaRepository;

interface VoteRows extends JpaRepository<VoteRow, String> {}
