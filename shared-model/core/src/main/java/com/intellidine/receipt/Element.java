package com.intellidine.receipt;

import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import java.util.List;
import java.util.function.UnaryOperator;

/// A part of a slip, in the words of the restaurant rather than of a printer.
public sealed interface Element {
    /// The same element with its texts changed; amounts are not texts.
    Element withText(UnaryOperator<String> change);

    record Heading(String text) implements Element {
        @Override
        public Heading withText(UnaryOperator<String> change) {
            return new Heading(change.apply(text));
        }
    }

    record Text(String text, Align align, Weight weight) implements Element {
        @Override
        public Text withText(UnaryOperator<String> change) {
            return new Text(change.apply(text), align, weight);
        }
    }

    /// Two texts at the two edges of the paper.
    record Pair(String left, String right, Weight weight) implements Element {
        @Override
        public Pair withText(UnaryOperator<String> change) {
            return new Pair(change.apply(left), change.apply(right), weight);
        }
    }

    /// A line across the paper; a double one when it is not [Weight#NORMAL].
    record Rule(Weight weight) implements Element {
        @Override
        public Rule withText(UnaryOperator<String> change) {
            return this;
        }
    }

    /// What the guest pays for, in columns under a head.
    record Items(List<ItemLine> lines) implements Element {
        public Items {
            lines = List.copyOf(lines);
        }

        @Override
        public Items withText(UnaryOperator<String> change) {
            return new Items(lines.stream().map(line -> line.withText(change)).toList());
        }
    }

    record ItemLine(Quantity quantity, String name, Money unitPrice, Money amount) {
        ItemLine withText(UnaryOperator<String> change) {
            return new ItemLine(quantity, change.apply(name), unitPrice, amount);
        }
    }

    /// What a cook makes.
    record Dish(Quantity quantity, String name) implements Element {
        @Override
        public Dish withText(UnaryOperator<String> change) {
            return new Dish(quantity, change.apply(name));
        }
    }

    /// What nobody may overlook.
    record Notice(String text) implements Element {
        @Override
        public Notice withText(UnaryOperator<String> change) {
            return new Notice(change.apply(text));
        }
    }

    /// The end of a slip.
    record Cut() implements Element {
        @Override
        public Cut withText(UnaryOperator<String> change) {
            return this;
        }
    }
}
