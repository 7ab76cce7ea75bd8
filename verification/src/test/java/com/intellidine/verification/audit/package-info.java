/// The audit as the verb runs it, on a whole site.
@NullMarked
package com.intellidine.verification.audit;

import org.jspecify.annotations.NullMarked;
