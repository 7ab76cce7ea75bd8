/// That the benchmarks run and count right; how fast anything is, is no test.
@NullMarked
package com.intellidine.verification.bench;

import org.jspecify.annotations.NullMarked;
