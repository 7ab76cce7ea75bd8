/// The demo, killed and started again.
@NullMarked
package com.intellidine.verification.demo;

import org.jspecify.annotations.NullMarked;
