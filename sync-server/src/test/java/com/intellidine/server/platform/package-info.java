/// Tests.
@NullMarked
package com.intellidine.server.platform;

import org.jspecify.annotations.NullMarked;
