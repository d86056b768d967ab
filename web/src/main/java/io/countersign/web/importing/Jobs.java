package io.countersign.web.importing;

import io.countersign.operation.ViewQuery.View;
import io.countersign.web.problem.FieldProblem;
import java.util.List;
import java.util.Optional;

/**
 * Long work: the imports of whoever looks, and views that are being built.
 *
 * @param mayImport whether they may begin an import
 * @param sources for which mappings are kept
 * @param mistakes why an import was not begun
 */
public record Jobs(
        boolean mayImport, List<String> sources, List<Job> imports, List<View> views, List<FieldProblem> mistakes) {

    public Jobs {
        sources = List.copyOf(sources);
        imports = List.copyOf(imports);
        views = List.copyOf(views);
        mistakes = List.copyOf(mistakes);
    }

    /** Whether anything goes on, so that it is to be looked at again. */
    public boolean isUnderWay() {
        return !views.isEmpty() || imports.stream().anyMatch(Job::isRunning);
    }

    /**
     * An import as a person sees it.
     *
     * @param source where its file comes from
     * @param phase what it is doing; its text is a word
     * @param percent how far it is; nothing while the lines are being counted
     */
    public record Job(
            String id,
            String source,
            String phase,
            boolean isRunning,
            boolean isDone,
            Optional<Integer> percent,
            long read,
            long accepted,
            long rejected,
            long perSecond,
            Optional<Long> secondsLeft,
            Optional<String> failure,
            List<String> notes) {

        public Job {
            notes = List.copyOf(notes);
        }

        static Job of(Import one) {
            ShownImport shown = one.shown();
            Long total = shown.linesTotal();
            boolean running = shown.state() == ShownImport.State.RUNNING;
            return new Job(
                    shown.id(),
                    one.source(),
                    shown.phase().name(),
                    running,
                    shown.state() == ShownImport.State.DONE,
                    total == null || shown.phase() == Progress.Phase.COUNTING
                            ? Optional.empty()
                            : Optional.of((int) (total == 0 ? 100 : 100 * shown.linesRead() / total)),
                    shown.linesRead(),
                    shown.linesAccepted(),
                    shown.linesRejected(),
                    shown.ratePerSecond(),
                    Optional.ofNullable(shown.secondsLeft()),
                    Optional.ofNullable(shown.failure()),
                    shown.notes());
        }
    }
}
