package com.intellidine.device.ui;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What a thing on the screen is called, so that a journey or a test can find it: `send`, `table-3`,
/// `ticket-A-001`. Not the id of the node: the style sheets of JavaFX keep what they found out about each id
/// for as long as the program runs, and a kitchen display that gives each ticket and line an id fills its
/// memory in an evening.
public final class NodeName {
    private static final Object KEY = NodeName.class;

    private NodeName() {}

    public static void give(Node node, String name) {
        node.getProperties().put(KEY, name);
    }

    public static Optional<String> of(Node node) {
        return node.hasProperties()
                ? Optional.ofNullable((String) node.getProperties().get(KEY))
                : Optional.empty();
    }

    /// The first of this name at or below the root, in the order of the screen, shown or not.
    public static Optional<Node> find(Node root, String name) {
        return all(root)
                .filter(node -> of(node).filter(name::equals).isPresent())
                .findFirst();
    }

    /// The root and everything below it that has a name.
    public static Stream<Node> named(Node root) {
        return all(root).filter(node -> of(node).isPresent());
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(NodeName::all))
                : Stream.of(node);
    }
}
