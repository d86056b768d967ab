package io.countersign.benchmarks;

import java.nio.file.Path;
import java.util.Map;

/** Something that is measured. */
interface Measurement {

    /** What to ask for on the command line. */
    String name();

    /**
     * Measures.
     *
     * @param data an empty folder for the stores
     * @return the figures, by name
     */
    Map<String, Object> run(Path data, Report report) throws Exception;

    /** Where the lines for people go. */
    interface Report {

        void line(String text);
    }
}
