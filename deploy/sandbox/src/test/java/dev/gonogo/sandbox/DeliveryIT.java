package dev.gonogo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lookalike.slack.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A release ends the same way however the news arrives. */
class DeliveryIT {
    private static final String UNTIL_GO = """
            wait until board says "prepare: waiting for people"
            github: bob approves the pull request into release/0.6.6-preview
            github: bob merges the pull request into release/0.6.6-preview
            wait until board says "promote: waiting for people"
            ann: /release promote
            github: carol approves the pull request into main
            github: bob merges the pull request into main
            wait until board says "Go or no-go"
            """;
    private static final String END = """
            wait until thread says "0.6.6-preview is out"
            expect tag v0.6.6-preview on main annotated "Release v0.6.6-preview"
            expect npm @onestepat4time/aegis 0.6.6-preview dist-tag preview
            expect no branch release/*
            """;

    @Test
    void everythingArrivesTwiceAndTheWrongWayRound() {
        try (Rehearsal rehearsal = Rehearsal.begin("twice")) {
            rehearsal.fault("webhooks-doubled", true);
            rehearsal.fault("webhooks-reordered", true);
            rehearsal.fault("slack.twice", true);
            rehearsal.play("ann: /release cut 0.6.6-preview");
            rehearsal.play(UNTIL_GO);
            rehearsal.press("carol", "Go");
            rehearsal.press("carol", "Go");
            rehearsal.play(END);

            assertThat(rehearsal.told("carol"))
                    .filteredOn(text -> text.endsWith("noted."))
                    .hasSize(1);
            endedOnce(rehearsal);
        }
    }

    @Test
    @Tag("A-73")
    @Tag("A-74")
    void noWebhookArrivesNoDispatchTellsItsRunAndTheRegistriesLag() {
        try (Rehearsal rehearsal = Rehearsal.impatient("lost")) {
            rehearsal.fault("webhooks-lost", true);
            rehearsal.fault("older-dispatch", true);
            rehearsal.sandbox().repository().speed(10);
            rehearsal.fault("registries-lag", true);
            rehearsal.play("ann: /release cut 0.6.6-preview");
            rehearsal.play(UNTIL_GO);
            rehearsal.play("carol presses \"Go\" / confirms");
            rehearsal.play("wait until board says \"verify .*registries may lag\"");
            rehearsal.play(END);
            endedOnce(rehearsal);
        }
    }

    @Test
    void slackIsInTroubleAndSomebodyDeletesTheBoard() {
        try (Rehearsal rehearsal = Rehearsal.begin("slack-trouble")) {
            rehearsal.sandbox().slack().faults().next(Fault.SERVER_ERROR, 2);
            rehearsal.play("ann: /release cut 0.6.6-preview");
            rehearsal.play("wait until board says \"prepare: waiting for people\"");
            assertThat(rehearsal.boards()).as(rehearsal::transcript).hasSize(1);

            rehearsal.sandbox().slack().faults().next(Fault.RATE_LIMITED, 1);
            rehearsal
                    .sandbox()
                    .slack()
                    .delete("releases", rehearsal.boards().getFirst().ts());
            rehearsal.play("""
                    github: bob approves the pull request into release/0.6.6-preview
                    github: bob merges the pull request into release/0.6.6-preview
                    wait until board says "promote: waiting for people"
                    ann presses "Promote to main"
                    wait until board says "is waiting for review"
                    """);
            assertThat(rehearsal.boards()).as(rehearsal::transcript).hasSize(1);
        }
    }

    private static void endedOnce(Rehearsal rehearsal) {
        assertThat(rehearsal.boards()).as(rehearsal::transcript).hasSize(1);
        assertThat(rehearsal.thread()).as(rehearsal::transcript).doesNotHaveDuplicates();
        assertThat(rehearsal.repository().runs())
                .filteredOn(run -> run.workflow().equals("Create Release Branch"))
                .hasSize(1);
        assertThat(rehearsal.repository().pullRequests())
                .filteredOn(pull -> pull.base().equals("main"))
                .hasSize(1);
    }
}
