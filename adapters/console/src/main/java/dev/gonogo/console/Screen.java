package dev.gonogo.console;

/** Where lines are read from and printed to. What is printed must already be escaped, see {@link TerminalEscaping}. */
interface Screen extends AutoCloseable {
    /** Asks for a command, with completion and history if the screen has them. */
    InputLine readCommand(String prompt, Completion completion);

    /** Asks for an answer, without completion or history. */
    InputLine readAnswer(String prompt);

    /** Prints whole lines, from any thread, without disturbing what is being typed. */
    void print(String lines);

    ConsoleStyle style();

    @Override
    void close();
}
