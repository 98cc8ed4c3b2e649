package dev.gonogo.port;

import dev.gonogo.process.ReleaseProcess;
import java.util.List;

/** Reads process files. */
public interface ProcessReader {

    Reading read(String text);

    sealed interface Reading {
        record Good(ReleaseProcess process) implements Reading {}

        /** All problems at once, ordered by line. */
        record Bad(List<Problem> problems) implements Reading {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /** @param line from 1; 0 if it belongs to no line */
    record Problem(int line, String sentence) {}
}
