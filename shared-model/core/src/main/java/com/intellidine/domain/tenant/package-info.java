/// The restaurant itself and the people who work there.
@NullMarked
package com.intellidine.domain.tenant;

import org.jspecify.annotations.NullMarked;
