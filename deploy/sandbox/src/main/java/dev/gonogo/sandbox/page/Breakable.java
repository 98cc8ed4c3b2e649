package dev.gonogo.sandbox.page;

import java.util.List;

/** Something that can be made to go wrong. */
public interface Breakable {
    /** What can be made to go wrong, and what does now. */
    List<PanelFault> faults();

    /** Turns a fault of {@link #faults()} on or off. */
    void fault(String name, boolean on);
}
