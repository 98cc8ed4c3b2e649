package dev.gonogo.store;

import static dev.gonogo.port.StoredThings.ANN;
import static dev.gonogo.port.StoredThings.CUT;
import static dev.gonogo.port.StoredThings.release;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.port.FactResult;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file written by an earlier version is read. */
class OlderFileTest {
    private static final ReleaseId RELEASE = release("1.4.0", 1);
    private static final String BY =
            "\"by\":{\"login\":\"ann\",\"room\":{\"platform\":\"slack\",\"channel\":\"C0RELEASES\"},\"at\":\"2026-11-20T10:00:00Z\"}";

    @TempDir
    Path folder;

    @Test
    void verdictsOfTheOneSignOffThereWas() {
        String url = "jdbc:sqlite:" + folder.resolve("gonogo.db");
        Flyway.configure()
                .dataSource(url, "", "")
                .loggers("slf4j")
                .locations("classpath:db/migration")
                .target("4")
                .load()
                .migrate();
        Jdbi.create(url).useHandle(handle -> {
            handle.execute("insert into release values (?, 'acme/rocket', '1.4.0', 1, 1, false)", RELEASE.toString());
            List<String> bodies = List.of(
                    "{\"kind\":\"cut\"," + BY + "}",
                    "{\"kind\":\"promote\"," + BY + "}",
                    "{\"kind\":\"no-go\"," + BY + ",\"commit\":\"9f8e7d6\",\"reason\":\"red\"}",
                    "{\"kind\":\"go\"," + BY + ",\"commit\":\"9f8e7d6\",\"evidence\":[\"green\"]}",
                    "{\"kind\":\"tick\"," + BY + ",\"step\":\"close/1\",\"item\":\"metrics\",\"evidence\":\"fine\"}");
            for (int place = 0; place < bodies.size(); place++) {
                handle.execute(
                        "insert into decision values (?, ?, ?)", RELEASE.toString(), place + 1, bodies.get(place));
            }
        });

        try (Database database = Database.open(folder.resolve("gonogo.db"))) {
            assertThat(database.store().load(RELEASE).orElseThrow().decisions())
                    .containsExactly(
                            CUT,
                            new Decision.Promote(ANN, "main"),
                            new Decision.NoGo(ANN, "go/1", "9f8e7d6", "red"),
                            new Decision.Go(ANN, "go/1", "9f8e7d6", "", "", List.of("green")),
                            new Decision.Tick(ANN, "close/1", "metrics", "", "fine"));
        }
    }

    @Test
    void authorisationsOfHotfixesThatNamedNoCommit() {
        Path file = folder.resolve("gonogo.db");
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, "", "")
                .loggers("slf4j")
                .locations("classpath:db/migration")
                .target("8")
                .load()
                .migrate();
        Jdbi.create("jdbc:sqlite:" + file)
                .useHandle(handle -> handle.execute(
                        "insert into hotfix_authorisation (repository, number, body) values ('acme/rocket', 2440, ?)",
                        "{" + BY + ",\"reason\":\"down\"}"));

        try (Database database = Database.open(file)) {
            assertThat(database.hotfixes().authorisations("acme/rocket"))
                    .isEqualTo(Map.of(2440, List.of(new Authorisation(ANN, "down", "", ""))));
        }
    }

    @Test
    void overridesTicksAndLandmarksThatNamedNoCommit() {
        String url = "jdbc:sqlite:" + folder.resolve("gonogo.db");
        Flyway.configure()
                .dataSource(url, "", "")
                .loggers("slf4j")
                .locations("classpath:db/migration")
                .target("7")
                .load()
                .migrate();
        Jdbi.create(url).useHandle(handle -> {
            handle.execute("insert into release values (?, 'acme/rocket', '1.4.0', 1, 1, false)", RELEASE.toString());
            List<String> bodies = List.of(
                    "{\"kind\":\"cut\"," + BY + "}",
                    "{\"kind\":\"override\"," + BY + ",\"rule\":\"not-frozen\",\"reason\":\"urgent\"}",
                    "{\"kind\":\"tick\"," + BY
                            + ",\"step\":\"close/1\",\"item\":\"metrics\",\"evidence\":\"fine\",\"attachments\":[]}");
            for (int place = 0; place < bodies.size(); place++) {
                handle.execute(
                        "insert into decision values (?, ?, ?)", RELEASE.toString(), place + 1, bodies.get(place));
            }
            handle.execute(
                    "insert into fact values (?, 'landmark/cut/1', 1, ?)",
                    RELEASE.toString(),
                    "{\"kind\":\"landmark\",\"step\":\"cut/1\",\"at\":\"2026-11-20T10:00:00Z\",\"words\":{\"spans\":[]},"
                            + "\"values\":{\"commit\":\"9f8e7d6\"}}");
            handle.execute(
                    "insert into fact values (?, 'needs-held/cut/1', 2, ?)",
                    RELEASE.toString(),
                    "{\"kind\":\"needs-held\",\"step\":\"cut/1\",\"at\":\"2026-11-20T10:00:00Z\",\"evidence\":[]}");
        });

        try (Database database = Database.open(folder.resolve("gonogo.db"))) {
            Release release = database.store().load(RELEASE).orElseThrow();
            assertThat(release.decisions())
                    .containsExactly(
                            CUT,
                            new Decision.OverrideRule(ANN, "not-frozen", List.of("not-frozen"), "urgent"),
                            new Decision.Tick(ANN, "close/1", "metrics", "", "fine"));
            assertThat(release.landmark("cut/1"))
                    .hasValueSatisfying(landmark -> assertThat(landmark.about()).isEmpty());
            assertThat(release.needsHeld("cut/1", "9f8e7d6")).isTrue();
        }
    }

    @Test
    void aPromotionOfTheMetadataThatNamedNoFiles() {
        String url = "jdbc:sqlite:" + folder.resolve("gonogo.db");
        Flyway.configure()
                .dataSource(url, "", "")
                .loggers("slf4j")
                .locations("classpath:db/migration")
                .target("15")
                .load()
                .migrate();
        Jdbi.create(url).useHandle(handle -> {
            handle.execute("insert into release values (?, 'acme/rocket', '1.4.0', 1, 1, false)", RELEASE.toString());
            List<String> bodies = List.of(
                    "{\"kind\":\"cut\"," + BY + "}", "{\"kind\":\"metadata-only\"," + BY + ",\"commit\":\"9f8e7d6\"}");
            for (int place = 0; place < bodies.size(); place++) {
                handle.execute(
                        "insert into decision values (?, ?, ?)", RELEASE.toString(), place + 1, bodies.get(place));
            }
        });

        try (Database database = Database.open(folder.resolve("gonogo.db"))) {
            assertThat(database.store().load(RELEASE).orElseThrow().decisions())
                    .containsExactly(CUT, new Decision.MetadataOnly(ANN, "9f8e7d6", List.of()));
        }
    }

    @Test
    void rulesThatNamedNoRoles() {
        String url = "jdbc:sqlite:" + folder.resolve("gonogo.db");
        Flyway.configure()
                .dataSource(url, "", "")
                .loggers("slf4j")
                .locations("classpath:db/migration")
                .target("8")
                .load()
                .migrate();
        Jdbi.create(url).useHandle(handle -> {
            handle.execute("insert into release values (?, 'acme/rocket', '1.4.0', 1, 1, false)", RELEASE.toString());
            handle.execute(
                    "insert into decision values (?, 1, ?)", RELEASE.toString(), "{\"kind\":\"cut\"," + BY + "}");
            handle.execute(
                    "insert into fact values (?, 'rules/1', 1, ?)",
                    RELEASE.toString(),
                    "{\"kind\":\"rules\",\"turn\":1,\"rules\":\"5ca1e\",\"commit\":\"9f8e7d6\","
                            + "\"at\":\"2026-11-20T10:00:00Z\"}");
        });

        try (Database database = Database.open(folder.resolve("gonogo.db"))) {
            assertThat(database.store().load(RELEASE).orElseThrow().rules())
                    .hasValue(new Fact.Rules(1, "5ca1e", "9f8e7d6", Map.of(), Map.of(), ANN.at()));
        }
    }

    @Test
    void factsThatWereKeptApartByWhatTheyAreAbout() {
        String url = "jdbc:sqlite:" + folder.resolve("gonogo.db");
        Flyway.configure()
                .dataSource(url, "", "")
                .loggers("slf4j")
                .locations("classpath:db/migration")
                .target("17")
                .load()
                .migrate();
        String departure = "train acme/rocket@2026-12-01";
        Jdbi.create(url).useHandle(handle -> {
            handle.execute("insert into release values (?, 'acme/rocket', '1.4.0', 1, 1, false)", RELEASE.toString());
            handle.execute(
                    "insert into decision values (?, 1, ?)", RELEASE.toString(), "{\"kind\":\"cut\"," + BY + "}");
            handle.execute("insert into fact values (?, 'intent/z/1/1', 1, ?)", RELEASE.toString(), intent("z/1"));
            handle.execute("insert into fact values (?, 'intent/a/1/1', 2, ?)", RELEASE.toString(), intent("a/1"));
            handle.execute("insert into hotfix_fact values ('acme/rocket', 2440, 'intent/z/1/1', 1, ?)", intent("z/1"));
            handle.execute("insert into hotfix_fact values ('acme/rocket', 2440, 'intent/a/1/1', 2, ?)", intent("a/1"));
            handle.execute("insert into hotfix_fact values ('acme/rocket', 2441, 'intent/m/1/1', 1, ?)", intent("m/1"));
            handle.execute("insert into departure_fact values (?, 'intent/z/1/1', 1, ?)", departure, intent("z/1"));
            handle.execute("insert into departure_fact values (?, 'intent/a/1/1', 2, ?)", departure, intent("a/1"));
        });

        try (Database database = Database.open(folder.resolve("gonogo.db"))) {
            SqliteStore store = database.store();
            Fact z = new Fact.Intent("z/1", 1, ANN.at());
            Fact a = new Fact.Intent("a/1", 1, ANN.at());
            Fact m = new Fact.Intent("m/1", 1, ANN.at());
            assertThat(store.load(RELEASE).orElseThrow().facts()).containsExactly(z, a);
            assertThat(store.factsOfPullRequests("acme/rocket"))
                    .isEqualTo(Map.of(2440, List.of(z, a), 2441, List.of(m)));
            assertThat(store.facts(departure)).containsExactly(z, a);
            assertThat(List.of(store.note(RELEASE, z), store.note("acme/rocket#2440", a), store.note(departure, a)))
                    .containsOnly(FactResult.KNOWN_BEFORE);
            assertThat(store.note(RELEASE, m)).isEqualTo(FactResult.WRITTEN);
            assertThat(store.facts(RELEASE.toString())).containsExactly(z, a, m);
        }
    }

    private static String intent(String step) {
        return "{\"kind\":\"intent\",\"step\":\"" + step + "\",\"turn\":1,\"at\":\"2026-11-20T10:00:00Z\"}";
    }
}
