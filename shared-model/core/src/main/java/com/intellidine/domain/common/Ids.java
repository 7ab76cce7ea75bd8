package com.intellidine.domain.common;

import java.util.UUID;

/// Where new identities come from. Random in production, counted in tests.
@FunctionalInterface
public interface Ids {
    UUID next();
}
