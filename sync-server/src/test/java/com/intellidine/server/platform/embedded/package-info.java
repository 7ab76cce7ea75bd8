/// Tests.
@NullMarked
package com.intellidine.server.platform.embedded;

import org.jspecify.annotations.NullMarked;
