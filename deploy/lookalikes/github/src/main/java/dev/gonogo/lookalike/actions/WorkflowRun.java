package dev.gonogo.lookalike.actions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run of a workflow with its attempts. Belongs to the engine; read it under the look-alike's lock. */
public final class WorkflowRun {
    private final long id;
    private final int number;
    private final WorkflowDefinition definition;
    private final Trigger trigger;
    private final String title;
    private final Instant createdAt;
    private final List<Attempt> attempts = new ArrayList<>();

    WorkflowRun(long id, int number, WorkflowDefinition definition, Trigger trigger, String title, Instant createdAt) {
        this.id = id;
        this.number = number;
        this.definition = definition;
        this.trigger = trigger;
        this.title = title;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    /** Counted from 1 for each workflow. */
    public int number() {
        return number;
    }

    public WorkflowDefinition definition() {
        return definition;
    }

    public Trigger trigger() {
        return trigger;
    }

    public String title() {
        return title;
    }

    public Instant createdAt() {
        return createdAt;
    }

    void add(Attempt attempt) {
        attempts.add(attempt);
    }

    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    public Attempt latest() {
        return attempts.getLast();
    }

    public Optional<Attempt> attempt(int wanted) {
        return attempts.stream().filter(one -> one.number() == wanted).findFirst();
    }

    public Status status() {
        return latest().status();
    }

    /** Null until completed. */
    public @Nullable Conclusion conclusion() {
        return latest().conclusion();
    }
}
