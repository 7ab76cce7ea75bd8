package com.intellidine.server.platform;

/// What tokens are signed with and the passwords of the database's roles are derived from. Never shown.
public record ServerSecret(String value) {
    @Override
    public String toString() {
        return "ServerSecret[hidden]";
    }
}
