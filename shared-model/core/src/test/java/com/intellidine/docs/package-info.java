/// Tests that hold documents against the code.
@NullMarked
package com.intellidine.docs;

import org.jspecify.annotations.NullMarked;
