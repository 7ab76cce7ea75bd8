package com.intellidine.domain.menu;

/// What a menu must warn of: the eight groups of the Food Safety and Standards (Labelling and Display) Regulations,
/// 2020, with peanuts and tree nuts apart, and those that guests from elsewhere ask for.
public enum Allergen {
    GLUTEN,
    CRUSTACEANS,
    MILK,
    EGG,
    FISH,
    PEANUTS,
    TREE_NUTS,
    SOY,
    SULPHITES,
    SESAME,
    MUSTARD,
    CELERY,
    MOLLUSCS,
    LUPIN
}
