/// Orders that a restaurant really took, played through the domain.
@NullMarked
package com.intellidine.past;

import org.jspecify.annotations.NullMarked;
