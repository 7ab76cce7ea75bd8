/// Facts and messages as versioned JSON. The only package that knows Jackson.
@NullMarked
package com.intellidine.wire;

import org.jspecify.annotations.NullMarked;
