/// Every store of a restaurant held against its log, the others, and what was acknowledged.
@NullMarked
package com.intellidine.verification.audit;

import org.jspecify.annotations.NullMarked;
