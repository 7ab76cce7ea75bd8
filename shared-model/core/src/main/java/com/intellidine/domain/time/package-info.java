/// The calendar of a restaurant: financial years and the days that numbers restart on.
@NullMarked
package com.intellidine.domain.time;

import org.jspecify.annotations.NullMarked;
