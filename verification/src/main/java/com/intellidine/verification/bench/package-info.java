/// The benchmarks, each beside a peer in the same run, with the spread.
@NullMarked
package com.intellidine.verification.bench;

import org.jspecify.annotations.NullMarked;
