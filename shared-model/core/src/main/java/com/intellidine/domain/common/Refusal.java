package com.intellidine.domain.common;

/// Why a command was refused. Nothing has changed. Each history has a sealed set of its own.
public interface Refusal {
    /// A sentence for the person at the screen: what is the matter and what to do.
    String sentence();
}
