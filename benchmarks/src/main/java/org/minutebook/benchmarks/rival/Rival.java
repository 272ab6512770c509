package org.minutebook.benchmarks.rival;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;
import org.minutebook.benchmarks.databases.Database;
import org.minutebook.benchmarks.databases.DatabaseKind;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The offices of bodies in tables that are updated, with Hibernate Envers for what was: no chain, no order, no reasons.
 *
 * <p>It runs in this process, with the same pool, driver and settings as the product.
 */
public final class Rival implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final RivalTenures tenures;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    private Rival(ConfigurableApplicationContext context) {
        this.context = context;
        this.tenures = context.getBean(RivalTenures.class);
        this.entities = context.getBean(EntityManager.class);
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    /** Starts it on an empty database. */
    public static Rival start(Database database, Strategy strategy) {
        var arguments = new ArrayList<>(List.of(
                "--spring.main.web-application-type=none",
                "--spring.main.log-startup-info=false",
                "--logging.level.root=error",
                "--spring.jpa.hibernate.ddl-auto=create",
                "--spring.jpa.properties.org.hibernate.envers.audit_strategy=" + strategy.className()));
        arguments.addAll(database.settings());
        if (database.kind() == DatabaseKind.MARIADB) {
            arguments.add("--spring.jpa.database-platform=org.hibernate.dialect.MariaDBDialect");
        }
        return new Rival(new SpringApplicationBuilder(RivalConfiguration.class).run(arguments.toArray(String[]::new)));
    }

    /** Enters bodies and people. */
    public void found(List<String> bodies, List<String> people) {
        transaction.executeWithoutResult(status -> {
            bodies.forEach(id -> entities.persist(new RivalBody(id, "B" + id.substring(0, 8), "Body " + id)));
            people.forEach(id -> entities.persist(new RivalPerson(id, "Cllr Person " + id.substring(0, 8))));
        });
    }

    /** Somebody takes an office from a day on, and whoever had it no longer does. */
    public void confer(String body, String office, String person, String term, LocalDate from) {
        transaction.executeWithoutResult(status -> {
            tenures.standing(body, office).ifPresent(tenure -> tenure.endOn(from));
            entities.persist(new RivalTenure(
                    UUID.randomUUID().toString(),
                    entities.getReference(RivalBody.class, body),
                    office,
                    entities.getReference(RivalPerson.class, person),
                    term,
                    from));
        });
    }

    /** Who held an office on a day, as it is known now; null for nobody. */
    public String holder(String body, String office, LocalDate day) {
        return transaction.execute(
                status -> tenures.on(body, office, day).map(Rival::answer).orElse(null));
    }

    /** Who held an office on a day, as it was recorded at a moment; null for nobody. */
    public String holderAsRecorded(String body, String office, LocalDate day, Instant at) {
        return transaction.execute(status -> {
            var reader = AuditReaderFactory.get(entities);
            var revision = reader.getRevisionNumberForDate(LocalDateTime.ofInstant(at, ZoneId.systemDefault()));
            @SuppressWarnings("unchecked")
            List<RivalTenure> held = reader.createQuery()
                    .forEntitiesAtRevision(RivalTenure.class, revision)
                    .add(AuditEntity.relatedId("body").eq(body))
                    .add(AuditEntity.property("office").eq(office))
                    .add(AuditEntity.property("validFrom").le(day))
                    .add(AuditEntity.or(
                            AuditEntity.property("validTo").isNull(),
                            AuditEntity.property("validTo").gt(day)))
                    .getResultList();
            return held.stream().findFirst().map(Rival::answer).orElse(null);
        });
    }

    /** The holder's id; the names are read as well, since an answer shows them. */
    private static String answer(RivalTenure tenure) {
        if (tenure.body().name().isEmpty() || tenure.person().name().isEmpty() || tenure.validFrom() == null) {
            throw new IllegalStateException("Everything has a name");
        }
        return tenure.person().id();
    }

    @Override
    public void close() {
        context.close();
    }
}
