package org.minutebook.benchmarks.rival.bare;

import org.springframework.data.jpa.repository.JpaRepository;

interface Things extends JpaRepository<Thing, String> {}
