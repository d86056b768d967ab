package io.countersign.standalone.commandline;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Says how far something has come: in one line that changes on a terminal, in a line for each change elsewhere. */
final class ProgressLine {

    private final PrintWriter out;
    private final boolean terminal = Boolean.getBoolean("countersign.terminal");
    private String shown = "";

    ProgressLine(PrintWriter out) {
        this.out = out;
    }

    /** Where a command complains, so that its answer can be read by a program. */
    static ProgressLine of(@Nullable CommandSpec spec) {
        return new ProgressLine(
                spec == null
                        ? new PrintWriter(System.err, true)
                        : spec.commandLine().getErr());
    }

    void show(String line) {
        if (!line.equals(shown)) {
            out.print(terminal ? "\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())) : line + "\n");
            out.flush();
            shown = line;
        }
    }

    /** Whatever comes next begins a line of its own. */
    void end() {
        if (terminal && !shown.isEmpty()) {
            out.print("\n");
            out.flush();
        }
    }
}
