/// Tests.
@NullMarked
package com.intellidine.server.gateway;

import org.jspecify.annotations.NullMarked;
