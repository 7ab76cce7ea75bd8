/// Tests.
@NullMarked
package com.intellidine.server.platform.database;

import org.jspecify.annotations.NullMarked;
