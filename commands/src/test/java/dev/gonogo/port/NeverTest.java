package dev.gonogo.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Act;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Things that are impossible because no method exists for them. */
class NeverTest {
    private static final Pattern TOUCHES_REFS =
            Pattern.compile("push|(?<!s)tag|branch|ref|merge|commit|force", Pattern.CASE_INSENSITIVE);

    private static List<String> actsOnRefs(Class<?> port) {
        return Stream.of(port.getMethods())
                .filter(method -> List.of(method.getParameterTypes()).contains(Lease.class))
                .map(Method::getName)
                .filter(TOUCHES_REFS.asPredicate())
                .toList();
    }

    @Test
    @Tag("A-72")
    @Tag("A-109")
    @Tag("A-114")
    void noPortCanMoveOrDeleteATagOrPushToABranchOfSomebodyElse() {
        assertThat(actsOnRefs(Forge.class)).containsExactly("deleteBranch");
        assertThat(actsOnRefs(GitRemote.class))
                .containsExactlyInAnyOrder(
                        "pushAttachment", "pushBranch", "pushFiles", "pushPicked", "pushRestored", "pushTag");
    }

    @Test
    @Tag("A-72")
    @Tag("A-109")
    @Tag("A-114")
    void noActOfARuleMovesOrDeletesATagOrPushesToABranchOfSomebodyElse() {
        assertThat(Act.class.getPermittedSubclasses())
                .extracting(Class::getSimpleName)
                .filteredOn(TOUCHES_REFS.asPredicate())
                .containsExactlyInAnyOrder(
                        "DeleteBranch",
                        "PushAttachment",
                        "PushBranch",
                        "PushFiles",
                        "PushPicked",
                        "PushRestored",
                        "PushTag");
    }

    @Test
    void aPortThatOnlyAnswersActsOnNothing() {
        assertThat(actsOnRefs(Registries.class)).isEmpty();
        assertThat(actsOnRefs(Deployer.class)).isEmpty();
    }
}
