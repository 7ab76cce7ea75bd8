package com.intellidine.kitchen.board;

/// How many of a dish are still to make, over all tickets.
public record DishCount(String dish, int count) {}
