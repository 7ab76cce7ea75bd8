package com.intellidine.verification.audit;

/// A column of a table, and how one value in it is made another.
record Column(String table, String name, String type, String rowId) {
    String change() {
        return "update " + table + " set " + name + " = " + another() + " where " + rowId + " = (select max(" + rowId
                + ") from " + table + ")";
    }

    private String another() {
        return switch (type) {
            case "text", "CHARACTER VARYING" -> "'~' || coalesce(" + name + ", '')";
            case "uuid" -> "gen_random_uuid()";
            case "UUID" -> "random_uuid()";
            case "boolean", "BOOLEAN" -> "not " + name;
            case "timestamp with time zone", "TIMESTAMP WITH TIME ZONE" ->
                "timestamp with time zone '2001-01-01 00:00:00+00'";
            case "date", "DATE" -> "date '2001-01-01'";
            case "integer", "bigint", "INTEGER", "BIGINT" -> "coalesce(" + name + ", 0) + 100000";
            default -> throw new AssertionError("nobody has said how to change " + this);
        };
    }
}
