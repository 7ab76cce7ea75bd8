/// Where guests sit.
@NullMarked
package com.intellidine.domain.floor;

import org.jspecify.annotations.NullMarked;
