/// The demo: a dinner service played through the real apps.
@NullMarked
package com.intellidine.verification.demo;

import org.jspecify.annotations.NullMarked;
