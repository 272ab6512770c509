package org.minutebook.query.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BodyRows extends JpaRepository<BodyRow, String> {
    @Query("select body from BodyRow body where body.slug = :lowerCase or lower(body.code) = :lowerCase")
    Optional<BodyRow> called(String lowerCase);

    List<BodyRow> findAllByOrderByCode();
}
