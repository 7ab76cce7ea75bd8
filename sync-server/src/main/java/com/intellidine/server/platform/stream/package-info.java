/// Messages that leave with the facts they tell of: the outbox, its relay and the topics.
@NullMarked
package com.intellidine.server.platform.stream;

import org.jspecify.annotations.NullMarked;
