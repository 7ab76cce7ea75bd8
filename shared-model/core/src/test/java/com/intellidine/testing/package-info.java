/// What tests of the core have in common: sample values, seeded runs, random people.
@NullMarked
package com.intellidine.testing;

import org.jspecify.annotations.NullMarked;
