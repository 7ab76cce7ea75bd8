/// The restaurants that a first look is given: Spice Route and, to prove isolation, Biryani House.
@NullMarked
package com.intellidine.demo;

import org.jspecify.annotations.NullMarked;
