/// Tests.
@NullMarked
package com.intellidine.server.sync;

import org.jspecify.annotations.NullMarked;
