package dev.gonogo.sandbox;

import java.io.IOException;

/** Starts a program: its command, environment and redirections are the builder's. */
@FunctionalInterface
interface ProgramStarter {
    Process start(ProcessBuilder program) throws IOException;
}
