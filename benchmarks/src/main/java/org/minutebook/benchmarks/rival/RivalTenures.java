package org.minutebook.benchmarks.rival;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RivalTenures extends JpaRepository<RivalTenure, String> {
    @Query("select tenure from RivalTenure tenure"
            + " where tenure.body.id = :body and tenure.office = :office and tenure.validTo is null")
    Optional<RivalTenure> standing(String body, String office);

    @Query("select tenure from RivalTenure tenure join fetch tenure.body join fetch tenure.person"
            + " where tenure.body.id = :body and tenure.office = :office and tenure.validFrom <= :day"
            + " and (tenure.validTo is null or tenure.validTo > :day)")
    Optional<RivalTenure> on(String body, String office, LocalDate day);
}
