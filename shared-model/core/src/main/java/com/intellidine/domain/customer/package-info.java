/// Guests who are known. Who they are stands here alone, encrypted under a key of each that is kept outside the log, so
/// that forgetting the key forgets the guest.
@NullMarked
package com.intellidine.domain.customer;

import org.jspecify.annotations.NullMarked;
