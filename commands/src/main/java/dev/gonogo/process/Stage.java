package dev.gonogo.process;

import java.util.List;

/**
 * A stage: what must hold before it acts or asks, and its steps in order.
 *
 * @param name short, unique within the process
 */
public record Stage(String name, List<Need> needs, List<Step> steps) {
    public Stage {
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
    }

    /**
     * Landmark key of a step.
     *
     * @param place from 1
     */
    public String key(int place) {
        return name + "/" + place;
    }
}
