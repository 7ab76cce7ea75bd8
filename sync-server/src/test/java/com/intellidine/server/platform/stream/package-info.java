/// Tests.
@NullMarked
package com.intellidine.server.platform.stream;

import org.jspecify.annotations.NullMarked;
