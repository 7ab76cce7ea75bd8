/// The replay of past orders, and what it makes of a file that is broken.
@NullMarked
package com.intellidine.verification.replay;

import org.jspecify.annotations.NullMarked;
