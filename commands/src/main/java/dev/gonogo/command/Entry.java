package dev.gonogo.command;

import dev.gonogo.decision.Choice;
import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import java.util.Optional;
import java.util.function.Function;

/** One line of the list of all that people can say or decide. */
sealed interface Entry {
    /** How it is written; empty for what only a button offers. */
    Optional<Form> written();

    Reading read(Arguments arguments);

    /** @param reader makes what was asked for of what was typed */
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
