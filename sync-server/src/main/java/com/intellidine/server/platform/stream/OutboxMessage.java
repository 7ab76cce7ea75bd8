package com.intellidine.server.platform.stream;

/// What shall be told once the facts it tells of are committed.
///
/// @param position of the fact in the restaurant's log, and `part` among several at one position: the order of telling
/// @param key messages of one key reach one partition in order
public record OutboxMessage(long position, int part, String topic, String key, String payload) {}
