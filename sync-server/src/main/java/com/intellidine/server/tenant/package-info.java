/// The restaurants on this server and the people who work there.
@NullMarked
package com.intellidine.server.tenant;

import org.jspecify.annotations.NullMarked;
