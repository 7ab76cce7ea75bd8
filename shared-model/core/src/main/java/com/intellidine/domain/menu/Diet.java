package com.intellidine.domain.menu;

/// The mark that food labels in India must carry.
public enum Diet {
    VEG,
    NON_VEG,
    EGG
}
