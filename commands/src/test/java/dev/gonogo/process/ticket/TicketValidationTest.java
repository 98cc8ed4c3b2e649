package dev.gonogo.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Placed;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Stage;
import dev.gonogo.process.StepOutput;
import dev.gonogo.process.StepPosition;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.workflow.RunWorkflow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What can be written down, ticked and closed. */
class TicketValidationTest {
    private static final String NOT_THERE =
            "tick is about the release branch, and no earlier step creates that branch. Put it after the step that"
                    + " does, or set “on” to the branch that people look at.";

    private static Tick on(String branch) {
        return new Tick("qa", Map.of("manuals", "Manuals read"), branch);
    }

    private static Archive archive(String into, String branch) {
        return new Archive("docs", into, branch, List.of(), List.of());
    }

    @Test
    void aTicketIsOpenedBeforeItIsClosed() {
        Ticket ticket = new Ticket("Release", Map.of());

        assertThat(Placed.first().before(ticket).problems(new CloseTicket()))
                .containsExactly("close-ticket closes the ticket that a step ticket opened before it.");
        assertThat(Placed.after(ticket).problems(new CloseTicket())).isEmpty();
        assertThat(ticket.leaves()).containsExactly(new StepOutput.Ticket());
    }

    @Test
    void aChecklistWaitsForStagesThatAreThere() {
        Ticket ticket = new Ticket("Release", Map.of("Out", "tga"));
        Stage tag = new Stage("tag", List.of(), List.of());

        assertThat(ticket.problems(new StepPosition(Placed.process(tag), List.of(), List.of())))
                .containsExactly(Problem.of(
                        ticket, "The checklist waits for a stage “tga”, which does not exist.", "tga", Set.of("tag")));
        assertThat(Placed.first().in(Placed.process(tag)).problems(new Ticket("Release", Map.of("Out", "tag"))))
                .isEmpty();
    }

    @Test
    @Tag("B-11")
    @Tag("B-21")
    void aBranchIsThereBeforeItIsTicked() {
        for (String branch : List.of("{release}", "release/{version}", "hotfix/{version}")) {
            assertThat(Placed.first().problems(on(branch))).containsExactly(NOT_THERE);
            assertThat(Placed.after(new CreateBranch(branch, "develop")).problems(on("{release}")))
                    .isEmpty();
        }
        assertThat(Placed.after(new CreateBranch("other/{version}", "develop")).problems(on("{release}")))
                .containsExactly(NOT_THERE);
        assertThat(Placed.after(new RunWorkflow("a.yml", "main", Map.of(), "{release}"))
                        .problems(on("{release}")))
                .isEmpty();
        assertThat(Placed.after(new RunWorkflow("a.yml", "main", Map.of(), "")).problems(on("{release}")))
                .containsExactly(NOT_THERE);
        assertThat(Placed.after(new PushTag()).problems(on("{release}")))
                .as("the tag is looked at then")
                .isEmpty();
        assertThat(Placed.first().problems(on("{production}"))).isEmpty();
    }

    @Test
    void whoTicksIsAsked() {
        assertThat(on("{production}").roles()).containsExactly("qa");
    }

    @Test
    @Tag("B-10")
    void unfinishedWorkIsDeferredToAnotherMilestone() {
        assertThat(Placed.first().problems(new NoOpen("next", "", "next")))
                .containsExactly(
                        "no-open defers to the milestone that it empties. Name another one, or leave out “defer-to”.");
        assertThat(Placed.first().problems(new NoOpen("next", "", "later"))).isEmpty();
        assertThat(Placed.first().problems(new NoOpen("", "", "", true))).isEmpty();
    }

    @Test
    void aRecordIsKeptByABranchOfItsOwn() {
        assertThat(Placed.first().problems(archive("main", "main")))
                .containsExactly("archive makes its own branch. Give “branch” another name.");
        assertThat(Placed.first().problems(archive("main", "docs/{version}"))).isEmpty();
        assertThat(archive("main", "docs/{version}").makes()).contains("docs/{version}");
    }
}
