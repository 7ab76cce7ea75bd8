package com.intellidine.audit;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong, each as a sentence, in the order in which it was found. A store that is wrong throughout
/// still gives a list that a person can read and a program can hold.
public final class Findings {
    private static final int SENTENCES_MAX = 200;

    private final List<String> sentences = new ArrayList<>();
    private int left;

    public void add(String sentence) {
        if (sentences.size() < SENTENCES_MAX) {
            sentences.add(sentence);
        } else {
            left++;
        }
    }

    public void addAll(List<String> more) {
        more.forEach(this::add);
    }

    public List<String> list() {
        if (left == 0) {
            return List.copyOf(sentences);
        }
        List<String> all = new ArrayList<>(sentences);
        all.add("And " + left + " more of the kind.");
        return List.copyOf(all);
    }
}
