/// Tests of the checks.
@NullMarked
package com.intellidine.audit;

import org.jspecify.annotations.NullMarked;
