package org.minutebook.query.directory;

import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingRows extends JpaRepository<MeetingRow, String> {}
