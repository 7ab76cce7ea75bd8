/// Tests.
@NullMarked
package com.intellidine.server;

import org.jspecify.annotations.NullMarked;
