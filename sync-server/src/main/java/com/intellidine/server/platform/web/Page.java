package com.intellidine.server.platform.web;

import java.util.List;

/// One page of a list.
///
/// @param page from 1
/// @param total of all pages together
public record Page<T>(List<T> items, int page, int limit, long total) {
    private static final int LIMIT_MAX = 100;
    private static final int REACH_MAX = 10_000;

    public Page {
        items = List.copyOf(items);
    }

    /// What was asked for.
    public record Wanted(int page, int limit) {
        /// @throws ApiFailure 400 outside the limits
        public Wanted {
            if (limit < 1 || limit > LIMIT_MAX) {
                throw ApiFailure.badRequest("limit is not in 1.." + LIMIT_MAX + ".");
            }
            if (page < 1 || (long) page * limit > REACH_MAX) {
                throw ApiFailure.badRequest("page starts at 1, and page times limit ends at " + REACH_MAX + ".");
            }
        }

        public int offset() {
            return (page - 1) * limit;
        }

        public <T> Page<T> of(List<T> items, long total) {
            return new Page<>(items, page, limit, total);
        }
    }
}
