/// What the kitchen was told and what it has done of it.
@NullMarked
package com.intellidine.domain.kitchen;

import org.jspecify.annotations.NullMarked;
