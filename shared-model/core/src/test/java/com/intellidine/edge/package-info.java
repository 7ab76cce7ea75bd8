/// What comes over the edge of the core: any command, however strange, is refused or gives a fact that can be written.
@NullMarked
package com.intellidine.edge;

import org.jspecify.annotations.NullMarked;
