/// Reading the floor.
@NullMarked
package com.intellidine.server.table;

import org.jspecify.annotations.NullMarked;
