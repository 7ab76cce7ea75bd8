/// The log of every restaurant: taking events in, handing them on, and the rows that follow from them.
@NullMarked
package com.intellidine.server.sync;

import org.jspecify.annotations.NullMarked;
