/// The demo restaurants, set up once.
@NullMarked
package com.intellidine.server.demo;

import org.jspecify.annotations.NullMarked;
