/// Reading orders, and telling the world of them.
@NullMarked
package com.intellidine.server.order;

import org.jspecify.annotations.NullMarked;
