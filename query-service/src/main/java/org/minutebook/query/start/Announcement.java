package org.minutebook.query.start;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.Directory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints where to look, once there is something to see. */
@Component
@Order(Announcement.LAST)
class Announcement implements ApplicationRunner {
    static final int LAST = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ProjectionsHealth projections;
    private final Directory directory;
    private final Environment environment;
    private final boolean wanted;

    Announcement(
            ProjectionsHealth projections,
            Directory directory,
            Environment environment,
            @Value("${minutebook.announce:true}") boolean wanted) {
        this.projections = projections;
        this.directory = directory;
        this.environment = environment;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (!wanted) {
            return;
        }
        var end = Instant.now().plus(PATIENCE);
        while (!projections.caughtUp() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        var uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        lines(uptime).forEach(System.out::println);
    }

    private List<String> lines(Duration uptime) {
        var base = "http://" + host() + ":" + environment.getProperty("local.server.port");
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT, "Minutebook listens at %s/ after %.1f seconds", base, uptime.toMillis() / 1000.0));
        directory.bodies().forEach(body -> lines.addAll(linesOf(body, base)));
        lines.add("  the record    " + base + "/api/v1/record/events");
        lines.add("  checkpoints   " + base + "/.well-known/minutebook/checkpoints");
        lines.add("  commands      " + base + "/api/v1/commands");
        lines.add("  health        " + base + "/actuator/health");
        return lines;
    }

    /** What to type on this machine: an address that stands for all of them is none. */
    private String host() {
        var address = environment.getProperty("server.address", "127.0.0.1");
        return address.equals("0.0.0.0") ? "127.0.0.1" : address;
    }

    private List<String> linesOf(BodyEntry body, String base) {
        var lines = new ArrayList<String>();
        lines.add("  " + body.name());
        directory
                .meetingsOf(body)
                .forEach(meeting -> lines.add("    minutes     " + base + "/bodies/" + body.slug() + "/meetings/"
                        + meeting.slug() + "/minutes.html"));
        lines.add("    offices     " + base + "/api/v1/bodies/" + body.slug() + "/offices");
        lines.add("    actions     " + base + "/api/v1/bodies/" + body.slug() + "/actions?status=open");
        return lines;
    }
}
