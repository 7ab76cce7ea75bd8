package com.intellidine.receipt;

import java.util.List;
import java.util.function.UnaryOperator;

/// One slip of paper, from its first line to the cut. It knows no width and no printer.
///
/// @param title what people and logs call it: `Tax invoice A/2627/000318`
public record Document(String title, List<Element> elements) {
    public Document {
        elements = List.copyOf(elements);
    }

    /// The same slip with every text changed, for paper that lacks a character.
    public Document withText(UnaryOperator<String> change) {
        return new Document(
                change.apply(title),
                elements.stream().map(element -> element.withText(change)).toList());
    }
}
