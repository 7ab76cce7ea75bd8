/// Whether a log and what was folded from it are whole: the checks that every kind of store shares. Pure.
@NullMarked
package com.intellidine.audit;

import org.jspecify.annotations.NullMarked;
