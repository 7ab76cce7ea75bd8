/// Tests.
@NullMarked
package com.intellidine.server.auth;

import org.jspecify.annotations.NullMarked;
