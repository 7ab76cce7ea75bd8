package com.intellidine.server.platform.web;

/// A module that is there, as `/health` names it.
///
/// @param path in `/api/<path>/health`
public record ModuleName(String path) {
    public String service() {
        return path + "-service";
    }
}
