package com.intellidine.receipt;

import com.intellidine.domain.common.Percent;
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
    record Items(ItemHeads heads, List<ItemLine> lines) implements Element {
        public Items {
            lines = List.copyOf(lines);
        }

        @Override
        public Items withText(UnaryOperator<String> change) {
            return new Items(
                    heads.withText(change),
                    lines.stream().map(line -> line.withText(change)).toList());
        }
    }

    /// @param code HSN or SAC, or empty
    /// @param taxable what is taxed of it
    record ItemLine(
            Quantity quantity,
            String name,
            String code,
            Money unitPrice,
            Money discount,
            Money taxable,
            Percent taxRate,
            Money amount) {
        ItemLine withText(UnaryOperator<String> change) {
            return new ItemLine(quantity, change.apply(name), code, unitPrice, discount, taxable, taxRate, amount);
        }
    }

    /// The heads of the columns of [Items].
    record ItemHeads(
            String quantity,
            String name,
            String code,
            String unitPrice,
            String discount,
            String taxable,
            String taxRate,
            String amount) {
        ItemHeads withText(UnaryOperator<String> change) {
            return new ItemHeads(
                    change.apply(quantity),
                    change.apply(name),
                    change.apply(code),
                    change.apply(unitPrice),
                    change.apply(discount),
                    change.apply(taxable),
                    change.apply(taxRate),
                    change.apply(amount));
        }
    }

    /// What a cook makes.
    record Dish(Quantity quantity, String name) implements Element {
        @Override
        public Dish withText(UnaryOperator<String> change) {
            return new Dish(quantity, change.apply(name));
        }
    }

    /// How a cook makes it: under the dish, and as high when it must not be overlooked.
    record Wish(String text, Weight weight) implements Element {
        @Override
        public Wish withText(UnaryOperator<String> change) {
            return new Wish(change.apply(text), weight);
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
