package dev.gonogo.command;

import dev.gonogo.decision.Choice;
import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import java.util.Optional;
import java.util.function.Function;

/** One entry in the list of commands and decisions. */
sealed interface Entry {
    /** Its syntax; empty if it is only offered as a button. */
    Optional<Form> written();

    Reading read(Arguments arguments);

    /** @param reader makes the command from its parsed arguments */
    record Spoken(Form form, Function<Arguments, Command> reader) implements Entry {
        @Override
        public Optional<Form> written() {
            return Optional.of(form);
        }

        @Override
        public Reading read(Arguments arguments) {
            return new Reading.Understood(form, reader.apply(arguments));
        }
    }

    record Decided(Choice choice) implements Entry {
        @Override
        public Optional<Form> written() {
            return choice.written();
        }

        @Override
        public Reading read(Arguments arguments) {
            return new Reading.Chosen(choice, arguments);
        }
    }
}
