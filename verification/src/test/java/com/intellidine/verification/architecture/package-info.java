/// The rules of the house as tests: who may know whom, each with its reason.
@NullMarked
package com.intellidine.verification.architecture;

import org.jspecify.annotations.NullMarked;
