/// Tests.
@NullMarked
package com.intellidine.server.order;

import org.jspecify.annotations.NullMarked;
