package com.intellidine.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The diagrams of docs/domain.md show what the code does: every transition, and by which commands.
class StateDiagramsTest {
    private static final Path DOCUMENT = Path.of("..", "..", "docs", "domain.md");
    private static final Pattern DIAGRAM =
            Pattern.compile("```mermaid\nstateDiagram-v2\n\\s*%% (\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EDGE = Pattern.compile("^\\s*(\\S+) --> (\\S+) : (.*)$", Pattern.MULTILINE);

    @Test
    void drawsEveryTransitionThatTheCodeMakesAndNoOther() throws IOException {
        Map<String, Map<String, Set<String>>> found = Transitions.find();
        Map<String, Map<String, Set<String>>> drawn = drawn(Files.readString(DOCUMENT));
        assertEquals(lines(found), lines(drawn));
    }

    private static Map<String, Map<String, Set<String>>> drawn(String document) {
        Map<String, Map<String, Set<String>>> drawn = new TreeMap<>();
        Matcher diagram = DIAGRAM.matcher(document);
        while (diagram.find()) {
            Map<String, Set<String>> edges = new TreeMap<>();
            Matcher edge = EDGE.matcher(diagram.group(2));
            while (edge.find()) {
                Set<String> commands = Arrays.stream(edge.group(3).split("<br>|, ", -1))
                        .map(String::strip)
                        .filter(command -> !command.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
                edges.put(edge.group(1) + " --> " + edge.group(2), commands);
            }
            drawn.put(diagram.group(1), edges);
        }
        return drawn;
    }

    /// One to a line, so that a failure shows which one differs; as the document has them.
    private static String lines(Map<String, Map<String, Set<String>>> machines) {
        StringBuilder lines = new StringBuilder();
        machines.forEach((name, edges) -> {
            lines.append("%% ").append(name).append('\n');
            edges.forEach((edge, commands) -> lines.append(edge)
                    .append(" : ")
                    .append(String.join(", ", commands))
                    .append('\n'));
        });
        return lines.toString();
    }
}
