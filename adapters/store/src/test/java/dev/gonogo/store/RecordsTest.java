package dev.gonogo.store;

import static dev.gonogo.port.StoredThings.ANN;
import static dev.gonogo.port.StoredThings.ROOM;
import static dev.gonogo.port.StoredThings.TEN;
import static dev.gonogo.port.StoredThings.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.plan.Overridable;
import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.port.PendingDialog;
import dev.gonogo.port.StoredThings;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Remedy;
import dev.gonogo.release.Attachment;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.OpenItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The golden file has one line for each kind of record, as some version of gonogo once stored it. Existing lines must
 * stay readable. Run with {@code -Dgolden.write=true} to add the lines of new kinds; a change of an old line needs a
 * migration.
 */
class RecordsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/gonogo/store/records.golden");
    private static final Set<String> PEOPLE = Set.of("carol");

    private static final Ask.GoNoGo GO_NO_GO =
            new Ask.GoNoGo("go/1", PEOPLE, PEOPLE, List.of("maintainer"), 1, Set.of(), "9f8e7d6", "v1.4.0", "5ca1e");

    private final Records records = new Records();

    private static final Attachment SNAPSHOT = new Attachment("p95.png", "5eed");

    private record Sample<T>(Class<T> type, T value) {}

    private static <T> Stream<Sample<?>> of(Class<T> type, List<? extends T> values) {
        return values.stream().map(value -> new Sample<T>(type, value));
    }

    private static List<Sample<?>> samples() {
        return Stream.of(
                        of(Decision.class, decisions()),
                        of(Fact.class, facts()),
                        of(Span.class, spans()),
                        of(Span.class, List.of(new Span.Ago(TEN))),
                        of(Button.class, buttons()),
                        of(Ask.class, asks()),
                        of(Remedy.class, remedies()),
                        of(ReleaseSnapshot.class, List.of(look())),
                        of(PendingDialog.class, List.of(ticket("k3y", TEN))),
                        of(
                                Authorisation.class,
                                List.of(new Authorisation(ANN, "the login is down", "9f8e7d6", "a1b2c3d"))))
                .flatMap(samples -> samples)
                .toList();
    }

    private static List<Decision> decisions() {
        return List.of(
                new Decision.Cut(ANN),
                new Decision.Promote(ANN, "main"),
                new Decision.MetadataOnly(ANN, "9f8e7d6", List.of("src/a.ts")),
                new Decision.Go(ANN, "go/1", "9f8e7d6", "5ca1e", "tried it", List.of("checks-green: \"all\" green")),
                new Decision.NoGo(ANN, "go/1", "9f8e7d6", "smoke ✘"),
                new Decision.OverrideRule(ANN, "in-cadence", List.of("in-cadence"), "the customer waits"),
                new Decision.Tick(ANN, "review/2", "user-manual", "9f8e7d6", "https://example.org/manual"),
                new Decision.Tick(ANN, "close/1", "metrics", "9f8e7d6", "", List.of(SNAPSHOT)),
                new Decision.Tick(ANN, "prepare/1", "up-to-13", "", List.of(11, 13), "looked", List.of()),
                new Decision.Abandon(ANN, "wrong baseline"),
                new Decision.Recover(ANN, Version.of("1.4.0-preview"), 2431, "the tarball is empty"),
                new Decision.Rerun(ANN, 9_876_543_210L, 1),
                new Decision.Repaired(ANN, 9_876_543_210L, 2),
                new Decision.WriteIssue(ANN),
                new Decision.Defer(ANN, 2441, "not ready"),
                new Decision.Replace(ANN, Version.of("1.4.0-preview.1")));
    }

    private static List<Fact> facts() {
        return List.of(
                StoredThings.landmark("publish/1"),
                new Fact.Landmark("review/1", TEN, Words.say("seen"), Map.of("run", "7"), "9f8e7d6"),
                new Fact.NeedsHeld("cut/1", TEN, List.of("checks-green: HELD: green"), "9f8e7d6"),
                new Fact.Intent("cut/1", 1, TEN),
                new Fact.Dispatched("cut/1", 1, TEN, 9_876_543_210L),
                new Fact.Pushing("publish/1", 1, TEN, "9f8e7d6", 3),
                new Fact.Rejected("cut/1", 1, TEN, "no such input"),
                new Fact.Watched("soak/1", 1, TEN, Words.say("{} is degraded", Words.code("soma-production"))),
                new Fact.Watched("soak/1", 2, TEN, Words.NONE),
                new Fact.Unwatched("soak/1", 1, TEN, Words.say("Argo CD did not answer in time")),
                new Fact.Unwatched("soak/1", 2, TEN, Words.NONE),
                new Fact.Posting(ROOM, "board", TEN),
                new Fact.BoardMessage(ROOM, 1, TEN, "1700000000.000100"),
                new Fact.Rules(
                        2,
                        "5ca1e",
                        "9f8e7d6",
                        Map.of("maintainer", PEOPLE),
                        Map.of("publish", List.of("push-tag", "follow-workflow release.yml")),
                        TEN),
                new Fact.RulesHistory(Words.say("The change came with {}.", Words.commit("9f8e7d6")), TEN),
                new Fact.Attached(SNAPSHOT, TEN, "https://example.org/p95.png"),
                new Fact.Noticed(ROOM, "go", TEN),
                new Fact.Closed(Fact.Outcome.PUBLISHED, TEN),
                new Fact.Closed(Fact.Outcome.ABANDONED, TEN),
                new Fact.Closed(Fact.Outcome.REPLACED, TEN));
    }

    private static List<Span> spans() {
        return List.of(
                new Span.Plain("a"),
                new Span.Strong("b"),
                new Span.Code("c"),
                new Span.Link("#1", "https://example.org/1"),
                new Span.Person("ann"),
                new Span.Moment(TEN));
    }

    private static List<Button> buttons() {
        return List.of(
                new Button.Choice("Go", Button.Style.PRIMARY, "GO|x", Words.say("Publish?")),
                new Button.Choice("No-go", Button.Style.DANGER, "NO_GO|x", Words.NONE),
                new Button.Choice("Hold", Button.Style.PLAIN, "HOLD|x", Words.NONE),
                new Button.OpenLink("Open run", "https://example.org/run"));
    }

    private static List<Ask> asks() {
        return List.of(
                Ask.OnForge.NOWHERE,
                new Ask.Promote(PEOPLE, "main"),
                new Ask.Tick("review/2", PEOPLE, Map.of("user-manual", "User manual"), "9f8e7d6"),
                new Ask.Tick("prepare/1", PEOPLE, Map.of("up-to-13", "1.4.0 goes without"), "", List.of(11, 13)),
                new Ask.MetadataOnly(PEOPLE, "9f8e7d6", List.of("src/a.ts")),
                GO_NO_GO,
                new Ask.ChooseRemedy(remedies(), "https://example.org/run"),
                new Ask.Restore(Set.of("ann"), "https://argocd.example.com/applications/soma"),
                new Ask.Defer(
                        PEOPLE,
                        List.of(new OpenItem(
                                2441,
                                "The login is slow",
                                false,
                                List.of("bug"),
                                "erin",
                                "https://example.org/2441"))));
    }

    private static List<Remedy> remedies() {
        return List.of(
                new Remedy.Rerun(9_876_543_210L, 1, 3),
                new Remedy.Repaired(9_876_543_210L, 2),
                new Remedy.Recover(Version.of("1.4.0-preview.1")),
                new Remedy.WriteIssue(Version.of("1.4.0-preview.1")));
    }

    private static ReleaseSnapshot look() {
        List<Line> lines = Stream.of(Mark.values())
                .map(mark -> new Line(mark, mark.word(), new Words(spans()), List.of()))
                .toList();
        Board board = new Board(Words.say("1.4.0"), Words.NONE, lines, lines, buttons(), Words.say("looked"));
        return new ReleaseSnapshot(
                TEN,
                "go",
                board,
                GO_NO_GO,
                List.of(GO_NO_GO),
                List.of(new Overridable("checks-green", List.of("9f8e7d6"), true)),
                List.of("evidence"));
    }

    @Test
    void everyKindIsStoredAsItWasAndReadBackAsItWas() throws IOException {
        List<String> written = samples().stream().map(this::line).toList();
        if (Boolean.getBoolean("golden.write")) {
            Files.write(GOLDEN, written);
        }

        assertThat(written).isEqualTo(Files.readAllLines(GOLDEN));
        samples().forEach(this::isReadBack);
    }

    private <T> String line(Sample<T> sample) {
        return sample.type().getSimpleName() + " " + records.write(sample.value(), sample.type());
    }

    private <T> void isReadBack(Sample<T> sample) {
        String text = records.write(sample.value(), sample.type());

        assertThat(records.read(text, sample.type())).isEqualTo(sample.value());
    }

    @Test
    void everyKindHasALineInTheGoldenFile() {
        List<Class<?>> shown = new ArrayList<>();
        samples().forEach(sample -> shown.add(sample.value().getClass()));

        Stream.of(Decision.class, Fact.class, Span.class, Button.class, Ask.class, Remedy.class)
                .flatMap(RecordsTest::kinds)
                .forEach(kind -> assertThat(shown).contains(kind));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RecordsTest::kinds)
                : Stream.of(type);
    }

    @Test
    void whatHasAnUnknownPropertyIsNotRead() {
        isNotRead("{\"kind\":\"on-forge\",\"link\":\"\",\"more\":1}");
    }

    @Test
    void whatLacksAPropertyIsNotRead() {
        isNotRead("{\"kind\":\"on-forge\"}");
        isNotRead("{\"kind\":\"on-forge\",\"link\":null}");
    }

    @Test
    void whatIsOfAnUnknownKindIsNotRead() {
        isNotRead("{\"kind\":\"veto\",\"link\":\"\"}");
        isNotRead("{\"link\":\"\"}");
        isNotRead("{\"kind\":\"dev.gonogo.process.Ask$OnForge\",\"link\":\"\"}");
        isNotRead("{\"kind\":\"on-forge\",\"link\":\"\"} {}");
    }

    private void isNotRead(String text) {
        assertThatThrownBy(() -> records.read(text, Ask.class)).isInstanceOf(Unreadable.class);
    }

    @Test
    void orderOfAMapDoesNotShow() {
        Fact one = new Fact.Landmark("a/1", TEN, Words.NONE, Map.of("run", "1", "commit", "2", "artifact", "3"));

        assertThat(records.write(one, Fact.class))
                .contains("\"values\":{\"artifact\":\"3\",\"commit\":\"2\",\"run\":\"1\"}");
    }
}
