package dev.gonogo.bot;

import dev.gonogo.git.LocalClone;
import dev.gonogo.world.Answer;
import dev.gonogo.world.DeploymentQuestion;
import dev.gonogo.world.ForgeQuestion;
import dev.gonogo.world.GitQuestion;
import dev.gonogo.world.Question;
import dev.gonogo.world.RecordQuestion;
import dev.gonogo.world.RegistryQuestion;
import dev.gonogo.world.World;

/** Answers questions as far as a clone can. */
record CloneWorld(LocalClone opened) implements World {
    @Override
    public <T> Answer<T> ask(Question<T> question) {
        return switch (question) {
            case GitQuestion<T> git -> opened.answer(git);
            case ForgeQuestion<T> forge -> new Answer.CannotTell<>("a clone does not know what GitHub has");
            case RegistryQuestion<T> registry -> new Answer.CannotTell<>("a clone does not know what is published");
            case RecordQuestion<T> record -> new Answer.CannotTell<>("a clone does not know what people decided");
            case DeploymentQuestion<T> deployment -> new Answer.CannotTell<>("a clone does not know what runs");
        };
    }
}
