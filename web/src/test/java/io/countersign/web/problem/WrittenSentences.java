package io.countersign.web.problem;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Every sentence with which the sources say no, as it is written there; where a variable stands in it, there is a place
 * such as {@code {0}}. What is given to a parameter called {@code rule}, {@code reason}, {@code sentence} or
 * {@code detail} is a sentence, and so is what an exception about an argument says; what some calls say is unknown or
 * wrong is a name that stands in a sentence. Read from the syntax trees of the compiler, so that it does not matter how
 * a sentence is put together.
 */
final class WrittenSentences {

    private static final Set<String> SAYING = Set.of("rule", "reason", "sentence", "detail");
    private static final Set<String> NAMING = Set.of("unknown", "checked", "scaled");
    private static final Pattern WORDS = Pattern.compile("\\p{L}.* |.* \\p{L}");
    private static final String PLACE = "{}";
    private static final int NAMED_IN_NAMED_MAX = 3;

    private final Set<String> sentences = new TreeSet<>();
    private final Map<String, Set<String>> codes = new TreeMap<>();

    /** Which argument of which call is a sentence: the call's name and how many arguments it has. */
    private final Map<String, Set<Integer>> saying = new HashMap<>();

    private WrittenSentences() {}

    /** The sentences in these folders. */
    static WrittenSentences in(Predicate<Path> isRead, Path... folders) {
        WrittenSentences found = new WrittenSentences();
        List<CompilationUnitTree> files = parsed(Stream.of(folders)
                .flatMap(WrittenSentences::sourcesIn)
                .filter(isRead)
                .toList());
        files.forEach(file -> found.new Listening().scan(file, null));
        files.forEach(file -> found.new Reading().scan(file, null));
        return found;
    }

    /** All sentences that belong to no code. */
    Set<String> sentences() {
        return Set.copyOf(sentences);
    }

    /** The sentences of each code that is written beside its sentence. */
    Map<String, Set<String>> codes() {
        return Map.copyOf(codes);
    }

    private static List<CompilationUnitTree> parsed(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager sources = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, sources, null, List.of("-proc:none"), null, sources.getJavaFileObjectsFromPaths(files));
            List<CompilationUnitTree> trees = new ArrayList<>();
            task.parse().forEach(trees::add);
            return trees;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sourcesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String call(String name, int arguments) {
        return name + "/" + arguments;
    }

    /** Finds out which calls say something. */
    private final class Listening extends TreeScanner<Void, Void> {

        private String type = "";

        @Override
        public @Nullable Void visitClass(ClassTree declared, @Nullable Void nothing) {
            String outer = type;
            type = declared.getSimpleName().toString();
            if (declared.getKind() == Tree.Kind.RECORD) {
                note(
                        type,
                        declared.getMembers().stream()
                                .filter(VariableTree.class::isInstance)
                                .map(VariableTree.class::cast)
                                .filter(field ->
                                        !field.getModifiers().toString().contains("static"))
                                .toList());
            }
            super.visitClass(declared, nothing);
            type = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            String name = method.getName().toString();
            note(name.equals("<init>") ? type : name, method.getParameters());
            return super.visitMethod(method, nothing);
        }

        private void note(String name, List<? extends VariableTree> parameters) {
            for (int i = 0; i < parameters.size(); i++) {
                VariableTree parameter = parameters.get(i);
                Tree kind = parameter.getType();
                if (SAYING.contains(parameter.getName().toString())
                        && kind != null
                        && kind.toString().equals("String")) {
                    saying.computeIfAbsent(call(name, parameters.size()), any -> new HashSet<>())
                            .add(i);
                }
            }
        }
    }

    /** Reads what they say. */
    private final class Reading extends TreeScanner<Void, Void> {

        private final Map<String, ExpressionTree> named = new HashMap<>();

        @Override
        public @Nullable Void visitClass(ClassTree declared, @Nullable Void nothing) {
            declared.getMembers().forEach(this::remember);
            return super.visitClass(declared, nothing);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            Map<String, ExpressionTree> before = Map.copyOf(named);
            super.visitMethod(method, nothing);
            named.clear();
            named.putAll(before);
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            remember(variable);
            return super.visitVariable(variable, nothing);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree made, @Nullable Void nothing) {
            read(lastOf(made.getMethodSelect()), made.getArguments());
            return super.visitMethodInvocation(made, nothing);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
            String type = lastOf(made.getIdentifier());
            if (type.equals("IllegalArgumentException") && !made.getArguments().isEmpty()) {
                add(made.getArguments().getFirst());
            }
            read(type, made.getArguments());
            return super.visitNewClass(made, nothing);
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
            for (ExpressionTree argument : annotation.getArguments()) {
                if (argument instanceof AssignmentTree set
                        && set.getVariable().toString().equals("message")) {
                    add(set.getExpression());
                }
            }
            return super.visitAnnotation(annotation, nothing);
        }

        private void read(String name, List<? extends ExpressionTree> arguments) {
            if (NAMING.contains(name)) {
                texts(arguments.getLast(), 0).stream()
                        .filter(text -> !text.equals(PLACE))
                        .forEach(sentences::add);
            }
            for (int place : saying.getOrDefault(call(name, arguments.size()), Set.of())) {
                List<String> code = place == 0 ? List.of() : texts(arguments.get(place - 1), 0);
                if (code.size() == 1 && code.getFirst().matches("[A-Z]+-[0-9]+|PERMISSION")) {
                    codes.computeIfAbsent(code.getFirst(), any -> new TreeSet<>())
                            .addAll(said(arguments.get(place)));
                } else {
                    add(arguments.get(place));
                }
            }
        }

        private void add(ExpressionTree written) {
            sentences.addAll(said(written));
        }

        private List<String> said(ExpressionTree written) {
            return texts(written, 0).stream()
                    .map(WrittenSentences::numbered)
                    .filter(text -> WORDS.matcher(text).lookingAt())
                    .toList();
        }

        private void remember(Tree member) {
            if (member instanceof VariableTree variable && variable.getInitializer() != null) {
                named.put(variable.getName().toString(), variable.getInitializer());
            } else if (member instanceof VariableTree variable) {
                named.remove(variable.getName().toString());
            }
        }

        /** What can stand there; a place where nobody knows. */
        private List<String> texts(ExpressionTree written, int depth) {
            return switch (written) {
                case LiteralTree literal when literal.getValue() instanceof String text -> List.of(text);
                case ParenthesizedTree inner -> texts(inner.getExpression(), depth);
                case ConditionalExpressionTree choice ->
                    Stream.of(choice.getTrueExpression(), choice.getFalseExpression())
                            .flatMap(one -> texts(one, depth).stream())
                            .toList();
                case BinaryTree sum
                when sum.getKind() == Tree.Kind.PLUS && isText(sum) ->
                    texts(sum.getLeftOperand(), depth).stream()
                            .flatMap(left ->
                                    texts(sum.getRightOperand(), depth).stream().map(right -> left + right))
                            .toList();
                case IdentifierTree name
                when depth < NAMED_IN_NAMED_MAX && named.containsKey(name.toString()) ->
                    texts(named.get(name.toString()), depth + 1);
                default -> List.of(PLACE);
            };
        }

        private boolean isText(ExpressionTree written) {
            return switch (written) {
                case LiteralTree literal -> literal.getValue() instanceof String;
                case ParenthesizedTree inner -> isText(inner.getExpression());
                case IdentifierTree name
                when named.containsKey(name.toString()) ->
                    named.get(name.toString()) != name && isText(named.get(name.toString()));
                case ConditionalExpressionTree choice -> isText(choice.getTrueExpression());
                case BinaryTree sum -> isText(sum.getLeftOperand()) || isText(sum.getRightOperand());
                default -> false;
            };
        }

        private static String lastOf(Tree name) {
            return name instanceof MemberSelectTree of ? of.getIdentifier().toString() : name.toString();
        }
    }

    private static String numbered(String text) {
        StringBuilder numbered = new StringBuilder();
        int from = 0;
        int places = 0;
        for (int at = text.indexOf(PLACE); at >= 0; at = text.indexOf(PLACE, from)) {
            numbered.append(text, from, at).append('{').append(places).append('}');
            places++;
            from = at + PLACE.length();
        }
        return numbered.append(text.substring(from)).toString();
    }
}
