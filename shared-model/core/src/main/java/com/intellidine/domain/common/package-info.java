/// What every other domain package speaks: identities, quantities, limits and the shape of a fact.
@NullMarked
package com.intellidine.domain.common;

import org.jspecify.annotations.NullMarked;
