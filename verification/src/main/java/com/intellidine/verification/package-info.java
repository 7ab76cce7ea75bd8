/// Proves the whole: demo, replay, audit, benchmarks and the tests of the architecture.
@NullMarked
package com.intellidine.verification;

import org.jspecify.annotations.NullMarked;
