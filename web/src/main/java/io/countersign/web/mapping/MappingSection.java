package io.countersign.web.mapping;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One level of a mapping file: keys and what stands behind them. A key nobody knows is refused. */
public final class MappingSection {

    private static final int CHARACTERS_MAX = 64 * 1024;
    private static final int DEPTH_MAX = 10;

    private final String name;
    private final Map<String, Node> entries;

    private MappingSection(String name, @Nullable Node node, Set<String> known) {
        this.name = name;
        this.entries = entries(name, node, known);
    }

    /** Reads the top level of a mapping file, which has these keys. */
    public static MappingSection of(String yaml, Set<String> known) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(CHARACTERS_MAX);
        limits.setNestingDepthLimit(DEPTH_MAX);
        try {
            return new MappingSection(
                    "the mapping", new Yaml(new SafeConstructor(limits)).compose(new StringReader(yaml)), known);
        } catch (MarkedYAMLException e) {
            throw new MappingRefused("The mapping is not YAML: " + e.getProblem()
                    + (e.getProblemMark() == null
                            ? "."
                            : " in line " + (e.getProblemMark().getLine() + 1) + "."));
        } catch (YAMLException e) {
            throw new MappingRefused("The mapping is YAML of at most " + CHARACTERS_MAX + " characters.");
        }
    }

    /** The level behind a key; an empty one when the key is absent. */
    public MappingSection section(String key, Set<String> known) {
        return new MappingSection("`" + key + "`", entries.get(key), known);
    }

    public Set<String> keys() {
        return entries.keySet();
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(entries.get(key)).map(node -> scalar(key, node));
    }

    /** A character set. */
    public Optional<Charset> charset(String key) {
        return text(key).map(name -> {
            try {
                return Charset.forName(name);
            } catch (IllegalArgumentException e) {
                throw refused(key, "is a character set that Java knows, such as UTF-8 or GB18030");
            }
        });
    }

    /** One character that may stand between others in a file. */
    public Optional<Character> character(String key) {
        return text(key).map(text -> switch (text) {
            case "tab", "\\t" -> '\t';
            case String one when one.length() == 1 && "\"\r\n".indexOf(one.charAt(0)) < 0 -> one.charAt(0);
            default -> throw refused(key, "is one character, or the word tab");
        });
    }

    /** The text behind a key that must be there. */
    public String needed(String key) {
        return text(key).orElseThrow(() -> new MappingRefused("In " + name + ", `" + key + "` is needed."));
    }

    /** One text or a list of them. */
    public List<String> texts(String key) {
        Node node = entries.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode several) {
            List<String> texts = new ArrayList<>();
            several.getValue().forEach(one -> texts.add(scalar(key, one)));
            return texts;
        }
        return List.of(scalar(key, node));
    }

    /** Says what must be true of the value behind a key. */
    public MappingRefused refused(String key, String rule) {
        Node node = entries.get(key);
        String line = node == null ? "" : "line " + (node.getStartMark().getLine() + 1) + ", ";
        return new MappingRefused("In " + line + "`" + key + "` " + rule + ".");
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
            return scalar.getValue();
        }
        throw refused(key, "is a text");
    }

    private static Map<String, Node> entries(String name, @Nullable Node node, Set<String> known) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node == null
                || node instanceof ScalarNode scalar && scalar.getValue().isEmpty()) {
            return entries;
        }
        if (!(node instanceof MappingNode mapping)) {
            throw new MappingRefused("In line " + (node.getStartMark().getLine() + 1) + ", " + name
                    + " is a list of keys, each with a value.");
        }
        for (NodeTuple entry : mapping.getValue()) {
            Node keyNode = entry.getKeyNode();
            String line = "In line " + (keyNode.getStartMark().getLine() + 1) + ", ";
            if (!(keyNode instanceof ScalarNode key) || !known.contains(key.getValue())) {
                String written = keyNode instanceof ScalarNode key ? "`" + key.getValue() + "`" : "this key";
                throw new MappingRefused(line + written + " is not known in " + name + "; known are "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
            }
            if (entries.put(key.getValue(), entry.getValueNode()) != null) {
                throw new MappingRefused(line + "`" + key.getValue() + "` stands for the second time.");
            }
        }
        return entries;
    }
}
